// Every public URL, one second before the embargo ends and in the second it does: as scheduled for that time, sent to
// the press in advance, and on the night the clock changes. The routes come from the build: a new one must be named here.
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { fillDemo } from "#db/demo/fill.server.ts";
import { demoId, demoSlug } from "#db/demo/ids.ts";
import { releases } from "#db/schema/press.ts";
import { setClock } from "~/platform/clock.server.ts";
import { useDatabase } from "../support/database.ts";
import { useApp } from "../support/http.ts";
import { routesOf } from "./routes.ts";

useDatabase();
const app = useApp();

const slug = "fjordpakka-vinter";
const room = `/press/${demoSlug}`;
const secret = "Fjordpakka gir";
/** Lists name it or don't; what is about it alone is there or isn't. */
const addresses: Record<string, string[]> = {
  "/press/:region": [room],
  "/press/:region/feed.xml": [`${room}/feed.xml`],
  "/press/:region/:slug": [`${room}/${slug}`],
  "/press/:region/:slug/:member": [`${room}/${slug}/lysfjord`, `${room}/${slug}/tverrdal`, `${room}/${slug}/haukvik`],
  "/press/:region/:slug/image/:rendition": [`${room}/${slug}/image/web`, `${room}/${slug}/image/print`],
};
const lists = new Set([...(addresses["/press/:region"] ?? []), ...(addresses["/press/:region/feed.xml"] ?? [])]);

let embargo: Date;

async function answers(at: Date): Promise<Record<string, boolean>> {
  setClock({ now: () => at });
  const shown: Record<string, boolean> = {};
  for (const path of Object.values(addresses).flat()) {
    for (const asked of path.includes("/image/") || path.endsWith(".xml") ? [path] : [path, `${path}.data`]) {
      const answer = await app.ask(asked);
      const body = await answer.text();
      shown[asked] = lists.has(path) ? body.includes(secret) : answer.status === 200;
      if (!shown[asked]) expect(body, asked).not.toContain(secret);
    }
  }
  return shown;
}

const everywhere = (shown: Record<string, boolean>, value: boolean) =>
  Object.fromEntries(Object.keys(shown).map((path) => [path, value]));

/** As a person schedules it: the text and the time of the press room; the embargo stands in the text. */
async function plan(publishAt: Date, until: Date, left: boolean) {
  const set = { publishAt, embargoUntil: until, frozenAt: left ? publishAt : null };
  await inTransaction((db) =>
    db
      .update(releases)
      .set(set)
      .where(eq(releases.id, demoId("pr-02"))),
  );
}

beforeAll(async () => {
  await fillDemo(new Date("2026-11-21T12:00:00Z"), () => {});
  const [release] = await read
    .select()
    .from(releases)
    .where(eq(releases.id, demoId("pr-02")));
  if (!release?.embargoUntil) throw new Error("the demo has no embargoed release");
  embargo = release.embargoUntil;
}, 120_000);

afterEach(() => setClock(undefined));

describe("the public URLs", () => {
  it("are all asked here", () => {
    const found = routesOf(app.build)
      .map(({ path }) => path)
      // The form for questions tells of no release.
      .filter((path) => path.startsWith("/press/") && !path.endsWith("/ask"));
    expect(found.sort()).toEqual(Object.keys(addresses).sort());
  });

  it.each([
    ["scheduled for when it ends", () => embargo, () => embargo, false],
    ["sent to the press the day before", () => new Date(embargo.getTime() - 86_400_000), () => embargo, true],
    [
      "ending in the hour that comes twice",
      () => new Date("2026-10-24T06:00:00Z"),
      () => new Date("2026-10-25T00:30:00Z"),
      true,
    ],
    [
      "ending in the hour that is skipped",
      () => new Date("2027-03-27T06:00:00Z"),
      () => new Date("2027-03-28T01:00:00Z"),
      true,
    ],
  ] as const)("%s: not one second before, and in the second it ends", async (_, publishAt, until, left) => {
    await plan(publishAt(), until(), left);
    const before = await answers(new Date(until().getTime() - 1000));
    expect(before).toEqual(everywhere(before, false));
    const after = await answers(until());
    expect(after).toEqual(everywhere(after, true));
  });
});
