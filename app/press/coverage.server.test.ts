import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { releases } from "#db/schema/press.ts";
import { Forbidden, NotFound, Refusal } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { aPressDesk, aReadyDesk, minutes, scheduled } from "../../tests/support/factories/press.ts";
import { anActor, longAgo } from "../../tests/support/factories.ts";
import { changeCoverage, recordCoverage, removeCoverage } from "./coverage.commands.server.ts";
import { coverageAbout, getCoverage, likelyCoverage, listCoverage } from "./coverage.queries.server.ts";
import { type CoverageFields, coverageValues, readCoverageFilter, readCoverageForm } from "./coverage-form.ts";
import { pressShare } from "./member-share.queries.server.ts";

useDatabase();

const piece = (overrides: Partial<CoverageFields> = {}): CoverageFields => ({
  title: "Svartiden er halvert",
  outletName: "Fjellbladet",
  publishedOn: "2026-01-04",
  locale: "nb",
  url: `https://fjellbladet.example/${randomUUID()}`,
  releaseId: null,
  accuracy: "unknown",
  errorNote: "",
  correctionAskedOn: null,
  correctedOn: null,
  successIds: [],
  memberIds: [],
  ...overrides,
});

describe("coverage", () => {
  it("is noted once, knows its outlet by name, and comes back after it was removed", async () => {
    const { desk, releaseId } = await aReadyDesk();
    const { owner, granheim, success } = desk;
    const id = randomUUID();
    const noted = piece({ outletName: "fjellbladet", releaseId, successIds: [success.id], memberIds: [granheim.id] });
    for (let twice = 0; twice < 2; twice++) await recordCoverage(owner, longAgo, { id, ...noted });
    expect(await coverageAbout(owner, read, { releaseId })).toMatchObject([
      { id, outletName: "Fjellbladet", memberNames: ["Granheim"] },
    ]);
    const before = await getCoverage(owner, read, id);
    const removed = await removeCoverage(owner, longAgo, id);
    expect(await removeCoverage(owner, longAgo, id)).toBeNull();
    const form = new FormData();
    for (const [name, values] of Object.entries(removed ? coverageValues(removed) : {})) {
      for (const value of values) form.append(name, value);
    }
    await recordCoverage(owner, longAgo, { id, ...readCoverageForm(form) });
    expect(await getCoverage(owner, read, id)).toEqual(before);
    const filtered = (search: string) => listCoverage(owner, read, readCoverageFilter(new URLSearchParams(search)));
    expect((await filtered(`member=${granheim.id}&outlet=Fjellbladet&since=2026-01-04`)).total).toBe(1);
    expect((await filtered("since=2026-01-05")).total).toBe(0);
  });

  it("refuses the same address twice, a day to come, and the later of two changes", async () => {
    const { owner } = await aPressDesk();
    const id = randomUUID();
    const first = piece();
    await recordCoverage(owner, longAgo, { id, ...first });
    const again = recordCoverage(owner, longAgo, { id: randomUUID(), ...first });
    await expect(again).rejects.toMatchObject({ code: "press:coverage.known" });
    const tomorrow = piece({ publishedOn: "2026-01-06" });
    await expect(recordCoverage(owner, longAgo, { id: randomUUID(), ...tomorrow })).rejects.toThrow(Refusal);
    await changeCoverage(owner, longAgo, { id, revision: 1, ...first, title: "Min" });
    await changeCoverage(owner, longAgo, { id, revision: 1, ...first, title: "Min" });
    await expect(changeCoverage(owner, longAgo, { id, revision: 1, ...first, title: "Din" })).rejects.toMatchObject({
      options: { params: { title: "Min", revision: 2 } },
    });
  });

  it("of another region does not exist, nor what it points to", async () => {
    const { owner, region } = await aPressDesk();
    const other = await aReadyDesk();
    const id = randomUUID();
    await recordCoverage(other.desk.owner, longAgo, { id, ...piece() });
    await expect(getCoverage(owner, read, id)).rejects.toThrow(NotFound);
    await expect(changeCoverage(owner, longAgo, { id, revision: 1, ...piece() })).rejects.toThrow(NotFound);
    await expect(removeCoverage(owner, longAgo, id)).rejects.toThrow(NotFound);
    await expect(recordCoverage(owner, longAgo, { id, ...piece() })).rejects.toThrow(NotFound);
    for (const theirs of [
      { releaseId: other.releaseId },
      { successIds: [other.desk.success.id] },
      { memberIds: [other.desk.granheim.id] },
    ]) {
      await expect(recordCoverage(owner, longAgo, { id: randomUUID(), ...piece(theirs) })).rejects.toThrow(NotFound);
    }
    const foreign = { releaseId: other.releaseId, successId: null };
    await expect(likelyCoverage(owner, read, longAgo, foreign)).rejects.toThrow(NotFound);
    const reader = await anActor({ regionId: region.id, role: "reader" });
    await expect(recordCoverage(reader, longAgo, { id: randomUUID(), ...piece() })).rejects.toThrow(Forbidden);
  });
});

describe("pressShare", () => {
  it("counts what has left: whom the release names, who is quoted, what was written", async () => {
    const { desk, releaseId } = await aReadyDesk();
    const { owner, granheim, lysfjord, oyvaer } = desk;
    const coverage = { memberIds: [oyvaer.id], publishedOn: "2026-01-05" };
    await recordCoverage(owner, longAgo, { id: randomUUID(), ...piece(coverage) });
    await recordCoverage(owner, longAgo, { id: randomUUID(), ...piece({ ...coverage, publishedOn: "2025-07-01" }) });
    const counts = async (now = minutes(120)) => {
      const { quotes, releases: sent, coverage: written } = await pressShare(owner, read, now);
      const of = ({ rows }: typeof quotes | typeof sent | typeof written) =>
        Object.fromEntries(rows.map(({ name, pairs }) => [name, pairs.length]));
      return { quotes: of(quotes), releases: of(sent), coverage: of(written) };
    };
    const none = { Granheim: 0, Lysfjord: 0, Øyvær: 0 };
    expect(await counts()).toEqual({ quotes: none, releases: none, coverage: { ...none, Øyvær: 1 } });
    await scheduled(desk, releaseId);
    await inTransaction((db) =>
      db
        .update(releases)
        .set({ frozenAt: minutes(60) })
        .where(eq(releases.id, releaseId)),
    );
    expect(await counts()).toMatchObject({ releases: { ...none, Granheim: 1, Lysfjord: 1 }, quotes: none });
    expect((await counts(new Date("2026-08-01T12:00:00Z"))).releases).toEqual(none);
    expect([granheim.name, lysfjord.name]).toEqual(["Granheim", "Lysfjord"]);
  });
});
