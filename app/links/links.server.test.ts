import { randomUUID } from "node:crypto";
import { getTableColumns, getTableName, is, Table } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import * as audit from "#db/schema/audit.ts";
import * as delivery from "#db/schema/delivery.ts";
import type { LinkPurpose } from "#db/schema/links.ts";
import * as linkSchema from "#db/schema/links.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aContact, anActor, aRegion, longAgo } from "#tests/support/factories.ts";
import { isAccountLinkPath, isLinkPath, isPublicPath } from "~/platform/public-paths.ts";
import { Forbidden, NotFound } from "~/platform/refusal.ts";
import { LinkRefused } from "./link-refused.ts";
import { ensureLink, type NewLink, revokeLink } from "./links.commands.server.ts";
import { openLink } from "./links.queries.server.ts";
import { idFromToken, linkUrl, tokenOf } from "./token.server.ts";

useDatabase();

const soon = new Date(longAgo.getTime() + 3_600_000);
const later = new Date(longAgo.getTime() + 86_400_000);

async function aLink(overrides: Partial<NewLink> = {}) {
  const { id, regionId } = await aContact({ regionId: overrides.regionId });
  const wanted = {
    regionId,
    purpose: "approval",
    holderId: id,
    subject: randomUUID(),
    expiresAt: later,
    ...overrides,
  } as const;
  return { wanted, link: await inTransaction((db) => ensureLink(db, longAgo, wanted)) };
}

const opened = (token: string, purpose: LinkPurpose = "approval", now = soon) => openLink(read, token, purpose, now);

/** Everything that these modules keep, as text. */
async function everything(): Promise<string> {
  const tables = [audit, delivery, linkSchema]
    .flatMap((schema) => Object.values(schema))
    .filter((value) => is(value, Table));
  const rows = await Promise.all(tables.map((table) => read.select().from(table as typeof linkSchema.links)));
  expect(tables.map(getTableName)).toContain("links");
  expect(Object.keys(getTableColumns(linkSchema.links))).not.toContain("token");
  return JSON.stringify(rows);
}

describe("a link", () => {
  it("opens for its holder, and opening it changes nothing", async () => {
    const { link, wanted } = await aLink();
    const before = await everything();
    const { actor, link: found } = await opened(tokenOf(link));
    expect(actor).toEqual({
      kind: "link",
      regionId: wanted.regionId,
      linkId: link.id,
      purpose: "approval",
      contactId: wanted.holderId,
    });
    expect(found).toEqual(link);
    expect(await everything()).toBe(before);
  });

  it("is one per holder and subject; asked for again it lives longer, never shorter", async () => {
    const { link, wanted } = await aLink();
    const again = (expiresAt: Date) => inTransaction((db) => ensureLink(db, soon, { ...wanted, expiresAt }));
    const longest = new Date(later.getTime() + 1);
    expect(await again(longest)).toEqual({ ...link, expiresAt: longest });
    expect(await again(soon)).toEqual({ ...link, expiresAt: longest });
    expect((await opened(tokenOf(link), "approval", later)).link.id).toBe(link.id);
  });

  it("has a token that stands in no row", async () => {
    const { link } = await aLink();
    const kept = await everything();
    expect(kept).toContain(link.id);
    expect(kept).not.toContain(tokenOf(link));
    expect(kept).not.toContain(tokenOf(link).slice(22));
  });

  it("leads to PUBLIC_URL, by purpose", async () => {
    const { link } = await aLink();
    expect(linkUrl(link)).toBe(`https://framsnakk.example/l/${tokenOf(link)}`);
    expect(linkUrl({ ...link, purpose: "unsubscribe" })).toMatch(/^https:\/\/framsnakk\.example\/u\/[\w-]{43}$/);
  });
});

/** Links to an account make what rests on a cookie; all others rest on their token alone. */
const purposes = {
  ...{ approval: "token", unsubscribe: "token", collect: "token", ask: "token", task: "token" },
  ...{ duty: "token", assess: "token", calendar: "token", invite: "account", reset: "account" },
} satisfies Record<LinkPurpose, "token" | "account">;

describe("the page of a link", () => {
  it.each(Object.entries(purposes))("for %s is public, and is guarded by its %s", (purpose, guardedBy) => {
    const { pathname } = new URL(linkUrl({ id: randomUUID(), purpose: purpose as LinkPurpose }));
    expect(isPublicPath(pathname)).toBe(true);
    expect([isLinkPath(pathname), isAccountLinkPath(pathname)]).toEqual([
      guardedBy === "token",
      guardedBy === "account",
    ]);
  });
});

describe("a link is refused", () => {
  const refusal = (reason: string) => expect.objectContaining({ name: "LinkRefused", reason });

  it("in every forged form", async () => {
    const { link } = await aLink();
    const token = tokenOf(link);
    const flipped = (at: number) => token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1);
    const foreign = tokenOf({ id: randomUUID(), purpose: "approval" });
    const forged = [
      ...Array.from({ length: token.length }, (_, at) => flipped(at)),
      foreign,
      foreign.slice(0, 21) + token.slice(21),
      "",
      link.id,
      token.slice(0, -1),
      `${token}A`,
      `${token}=`,
      `${token.slice(0, 42)}\u0000`,
      token.toUpperCase(),
    ];
    for (const each of forged) await expect(opened(each), each).rejects.toEqual(refusal("unknown"));
    expect((await opened(token)).link.id).toBe(link.id);
  });

  it("for another purpose", async () => {
    const { link } = await aLink();
    await expect(opened(tokenOf(link), "unsubscribe")).rejects.toEqual(refusal("unknown"));
    expect(idFromToken(tokenOf({ ...link, purpose: "unsubscribe" }), "approval")).toBeUndefined();
    await expect(opened(tokenOf({ ...link, purpose: "unsubscribe" }), "unsubscribe")).rejects.toEqual(
      refusal("unknown"),
    );
  });

  it("from the moment it expires", async () => {
    const { link } = await aLink();
    const lastMoment = new Date(later.getTime() - 1);
    expect((await opened(tokenOf(link), "approval", lastMoment)).link.id).toBe(link.id);
    const refused = await opened(tokenOf(link), "approval", later).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(LinkRefused);
    expect(refused).toMatchObject({ reason: "expired", status: 410, regionId: link.regionId });
  });

  it("when it is withdrawn, for good", async () => {
    const actor = await anActor();
    const { link, wanted } = await aLink({ regionId: actor.regionId });
    await inTransaction((db) => revokeLink(db, actor, soon, link.id));
    await inTransaction((db) => revokeLink(db, actor, later, link.id));
    await expect(opened(tokenOf(link))).rejects.toEqual(refusal("revoked"));
    const again = await inTransaction((db) =>
      ensureLink(db, soon, { ...wanted, expiresAt: new Date(later.getTime() + 9) }),
    );
    expect(again).toMatchObject({ id: link.id, revokedAt: soon });
    await expect(opened(tokenOf(again))).rejects.toEqual(refusal("revoked"));
  });
});

describe("withdrawing", () => {
  it("takes the right to write, in the link's own region", async () => {
    const { link } = await aLink();
    const foreigner = await anActor({ regionId: (await aRegion()).id });
    const reader = await anActor({ regionId: link.regionId, role: "reader" });
    await expect(inTransaction((db) => revokeLink(db, foreigner, soon, link.id))).rejects.toThrow(NotFound);
    await expect(inTransaction((db) => revokeLink(db, reader, soon, link.id))).rejects.toThrow(Forbidden);
    expect((await opened(tokenOf(link))).link.revokedAt).toBeNull();
  });
});
