// The way out of a list as mail programs and people use it: the page's own loader and action.
import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { suppressions } from "#db/schema/delivery.ts";
import { links } from "#db/schema/links.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aDelivery } from "#tests/support/factories/delivery.ts";
import { aContact, longAgo } from "#tests/support/factories.ts";
import { ensureLink } from "~/links/links.commands.server.ts";
import { tokenOf } from "~/links/token.server.ts";
import { now } from "~/platform/clock.server.ts";
import { action, loader } from "./pages/unsubscribe.tsx";
import { suppress } from "./suppression.commands.server.ts";
import { suppressionsOf } from "./suppression.queries.server.ts";

useDatabase();

const inAYear = new Date(now().getTime() + 365 * 86_400_000);

/** A reader who has got a mail of the list, and its link. */
async function aReader() {
  const { id: holderId, regionId, email } = await aContact();
  const link = await inTransaction((db) =>
    ensureLink(db, longAgo, { regionId, purpose: "unsubscribe", holderId, subject: "press", expiresAt: inAYear }),
  );
  const { recipientKey } = await aDelivery({
    regionId,
    list: "press",
    linkId: link.id,
    recipientEmail: email ?? "",
    locale: "nn",
  });
  return { regionId, link, token: tokenOf(link), recipientKey };
}

const url = (token: string) => `https://framsnakk.example/u/${token}`;
const args = (token: string, request: Request) => ({
  params: { token },
  request,
  context: { nonce: "", requestId: "" },
});
const get = (token: string) => loader(args(token, new Request(url(token))));
const post = (token: string, body?: BodyInit, headers?: HeadersInit) =>
  action(args(token, new Request(url(token), { method: "POST", body, headers })));

const isOff = async (regionId: string, key: string, list = "press") =>
  (await suppressionsOf(read, regionId, list, [key])).has(key);

const oneClick = "List-Unsubscribe=One-Click";
const multipart = () => {
  const form = new FormData();
  form.set("List-Unsubscribe", "One-Click");
  return form;
};

describe("unsubscribing", () => {
  it("asks first: opening the link changes nothing", async () => {
    const { regionId, token, recipientKey } = await aReader();
    expect(await get(token)).toMatchObject({ isOff: false, list: "press", pageLocale: "nn" });
    expect(await isOff(regionId, recipientKey)).toBe(false);
  });

  it.each([
    ["one click, urlencoded", () => [new URLSearchParams(oneClick)]],
    ["one click, multipart", () => [multipart()]],
    ["the button", () => [new URLSearchParams()]],
    ["no body at all", () => []],
    ["a body of a kind nobody asked for", () => ["{}", { "Content-Type": "application/json" }]],
  ] as [string, () => [BodyInit?, HeadersInit?]][])("works with %s, and again", async (_, sent) => {
    const { regionId, token, recipientKey } = await aReader();
    for (let times = 0; times < 2; times++) expect(await post(token, ...sent())).toBeNull();
    expect(await isOff(regionId, recipientKey)).toBe(true);
    expect(await isOff(regionId, recipientKey, "board")).toBe(false);
    expect(await get(token)).toMatchObject({ isOff: true });
    expect(await read.select().from(suppressions).where(eq(suppressions.regionId, regionId))).toHaveLength(1);
  });

  it("is undone by the same link, and again", async () => {
    const { regionId, token, recipientKey } = await aReader();
    await post(token, new URLSearchParams(oneClick));
    for (let times = 0; times < 2; times++) await post(token, new URLSearchParams("intent=subscribe"));
    expect(await isOff(regionId, recipientKey)).toBe(false);
  });

  it("cannot undo that the address is dead", async () => {
    const { regionId, token, recipientKey } = await aReader();
    await inTransaction((db) => suppress(db, longAgo, { regionId, recipientKey, list: "*", reason: "bounced" }));
    await post(token, new URLSearchParams("intent=subscribe"));
    const rows = await read
      .select()
      .from(suppressions)
      .where(and(eq(suppressions.regionId, regionId), eq(suppressions.list, "*")));
    expect(rows).toHaveLength(1);
  });

  it("reaches every address the link has been sent to", async () => {
    const { regionId, token, link } = await aReader();
    const moved = await aDelivery({ regionId, list: "press", linkId: link.id });
    await post(token, new URLSearchParams(oneClick));
    expect(await isOff(regionId, moved.recipientKey)).toBe(true);
  });
});

describe("a link that does not open", () => {
  it.each([
    ["unknown", 404, async () => "A".repeat(43)],
    ["expired", 410, async () => tampered({ expiresAt: longAgo })],
    ["revoked", 410, async () => tampered({ revokedAt: longAgo })],
  ] as const)("says so: %s", async (reason, status, token) => {
    const given = await token();
    const answer = { data: { kind: "link", reason }, init: { status } };
    await expect(get(given)).rejects.toMatchObject(answer);
    await expect(post(given, new URLSearchParams(oneClick))).rejects.toMatchObject(answer);
    expect(await read.select().from(suppressions).where(eq(suppressions.recipientKey, given))).toEqual([]);
  });

  async function tampered(change: Partial<typeof links.$inferInsert>): Promise<string> {
    const { link, token } = await aReader();
    await inTransaction((db) => db.update(links).set(change).where(eq(links.id, link.id)));
    return token;
  }

  it("of the approval kind does not unsubscribe anyone", async () => {
    const { link } = await aReader();
    const token = tokenOf({ id: link.id, purpose: "approval" });
    await expect(get(token)).rejects.toMatchObject({ data: { reason: "unknown" } });
  });
});
