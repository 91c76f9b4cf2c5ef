// What the form of an update starts from, and what can be chosen in it.
import { and, desc, eq, inArray } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Success, successes } from "#db/schema/successes.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { getAudience } from "~/audiences/audiences.queries.server.ts";
import { audiencePeople } from "~/audiences/people.queries.server.ts";
import { contactsByIds } from "~/contacts/contacts.queries.server.ts";
import { messagesTo } from "~/messages/success-messages.queries.server.ts";
import { isCivilDate } from "~/platform/civil-date.ts";
import { NotFound } from "~/platform/refusal.ts";
import type { Typed } from "~/platform/typed.ts";
import { getSuccess, type SuccessDetails } from "~/successes/successes.queries.server.ts";
import { valuesOf } from "./form.ts";
import { nextSlot, type Slot } from "./slots.queries.server.ts";

/** How many other successes are offered beside those already chosen. */
const offered = 12;

type Choice = Pick<Success, "id" | "title" | "locale" | "imageFileId" | "imageAlt">;

/** The channels of an audience, the successes and the pictures an update to it can carry. */
export async function updateChoices(
  actor: Actor,
  db: ReadDb,
  { audienceId, successIds, channelId }: { audienceId: string; successIds: readonly string[]; channelId?: string },
) {
  demand(actor, "write");
  const { audience, channels } = await getAudience(actor, db, audienceId);
  const confirmers = await contactsByIds(
    actor,
    db,
    channels.flatMap(({ confirmerIds }) => confirmerIds),
  );
  const nameOf = new Map(confirmers.map(({ id, name }) => [id, name]));
  const recent = await recentSuccesses(actor, db, successIds);
  return {
    audience: { id: audience.id, name: audience.name, locale: audience.locale, maxLix: audience.maxLix },
    channels: channels.map(({ id, kind, label, confirmerIds }) => ({
      id,
      kind,
      label,
      confirmers: confirmerIds.flatMap((one) => nameOf.get(one) ?? []),
    })),
    channelId: channels.find(({ id }) => id === channelId)?.id ?? channels[0]?.id ?? "",
    successes: recent.map(({ id, title, locale }) => ({ id, title, locale })),
    pictures: recent.flatMap(({ id, title, imageFileId, imageAlt }) =>
      imageFileId && successIds.includes(id) ? [{ fileId: imageFileId, alt: imageAlt, from: title }] : [],
    ),
  };
}

/** Those chosen, and the newest besides. @throws NotFound where a chosen one is not in the region */
async function recentSuccesses(actor: Actor, db: ReadDb, chosen: readonly string[]): Promise<Choice[]> {
  const columns = {
    id: successes.id,
    title: successes.title,
    locale: successes.locale,
    imageFileId: successes.imageFileId,
    imageAlt: successes.imageAlt,
  };
  const here = eq(successes.regionId, actor.regionId);
  const first = chosen.length
    ? await db
        .select(columns)
        .from(successes)
        .where(and(here, inArray(successes.id, [...chosen])))
    : [];
  if (first.length !== new Set(chosen).size) throw new NotFound("success");
  const newest = await db
    .select(columns)
    .from(successes)
    .where(and(here, eq(successes.draft, false)))
    .orderBy(desc(successes.createdAt), desc(successes.id))
    .limit(offered + first.length);
  return [...new Map([...first, ...newest].map((success) => [success.id, success])).values()];
}

type Start = {
  id: string;
  audienceId: string;
  successIds: readonly string[];
  date: string | null;
  releaseOn: Date | null;
};

/** A new update with everything in it that is already written somewhere. */
export async function startOf(
  actor: Actor,
  db: ReadDb,
  now: Date,
  { id, audienceId, successIds, date, releaseOn }: Start,
): Promise<{ values: Typed; slot: Slot; ownDay: boolean }> {
  const { audience, channels } = await getAudience(actor, db, audienceId);
  const carried: SuccessDetails[] = [];
  for (const successId of successIds) carried.push(await getSuccess(actor, db, successId));
  const slot = await nextSlot(actor, db, now, { audienceId, successIds, releaseOn });
  const ownDay = date !== null && isCivilDate(date);
  const { title, body, callToAction, locale } = await wordsFor(actor, db, audience, carried);
  const picture = carried.find(({ image }) => image !== null)?.image ?? null;
  const values = valuesOf(
    {
      audienceId,
      channelId: channels[0]?.id ?? "",
      title,
      body,
      callToAction,
      locale,
      imageFileId: picture?.fileId ?? null,
      imageAlt: picture?.alt ?? "",
    },
    successIds,
    { date: ownDay ? date : slot.date, time: slot.time },
  );
  return { values: { ...values, id: [id] }, slot, ownDay };
}

type To = Awaited<ReturnType<typeof getAudience>>["audience"];

/** What is said of each, one after another; the first of them gives the title and the language. */
async function wordsFor(actor: Actor, db: ReadDb, audience: To, carried: readonly SuccessDetails[]) {
  const people = carried.length > 0 ? await audiencePeople(db, audience.regionId, audience) : [];
  const memberIds = [...new Set(people.flatMap((person) => person.memberIds))];
  const said = [];
  for (const success of carried) {
    const message = (await messagesTo(actor, db, success, [{ audience, memberIds }])).get(audience.id);
    if (message) said.push({ title: success.title, ...message });
  }
  const [first] = said;
  if (!first) return { title: "", body: "", callToAction: "", locale: audience.locale };
  const body = said.map((one, at) => (at === 0 ? withoutTitle(one) : one.text)).join("\n\n");
  const callToAction = said.find((one) => one.callToAction !== "")?.callToAction ?? "";
  return { title: first.title, body, callToAction, locale: first.locale };
}

/** A proposal begins with the title, which stands over the text already. */
function withoutTitle({ title, text }: { title: string; text: string }): string {
  const rest = text.startsWith(title) ? text.slice(title.length).replace(/^[.!?…]*\s*/, "") : text;
  return rest || text;
}
