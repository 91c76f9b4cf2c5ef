// All that the page of one update shows.
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import type { Region } from "#db/schema/regions.ts";
import { updateSuccesses, updates } from "#db/schema/updates.ts";
import type { PersonActor } from "~/access/actor.ts";
import { may } from "~/access/permissions.ts";
import { pressAudienceId } from "~/audiences/press-audience.server.ts";
import { countStates } from "~/delivery/deliveries.queries.server.ts";
import { unsentIn } from "~/delivery/progress.ts";
import type { Locale } from "~/platform/locale.ts";
import { storiesOf } from "~/successes/stories.queries.server.ts";
import { momentOf } from "./form.ts";
import {
  countReach,
  deliveriesPage,
  deliveryTo,
  isDeliveryState,
  isReach,
  pageOf,
  peoplePerPage,
} from "./people.queries.server.ts";
import { recipientsOf } from "./recipients.queries.server.ts";
import { senderOf, updateCause } from "./schedule.commands.server.ts";
import { freeFrom, type Goes, stopsFor } from "./stops.ts";
import { confirmersOf } from "./tasks.commands.server.ts";
import { tasksOf } from "./tasks.queries.server.ts";
import { previewOf } from "./update-preview.server.ts";
import { updateStanding } from "./update-standing.ts";
import { plainUpdate } from "./update-text.ts";
import { getUpdate, type UpdateDetails } from "./updates.queries.server.ts";

type Asked = { updateId: string; region: Region; search: URLSearchParams };

/** @throws NotFound, also for another region's */
export async function updateDesk(actor: PersonActor, db: ReadDb, now: Date, { updateId, region, search }: Asked) {
  const details = await getUpdate(actor, db, updateId);
  const { update, audience, channel, successes } = details;
  const ids = successes.map(({ id }) => id);
  const asked = { page: Number(search.get("page") ?? 1), show: search.get("show"), to: search.get("to") };
  const people = channel.kind === "email" ? await peopleOf(actor, db, details, ids, asked) : null;
  const confirmers = people ? [] : await confirmersOf(db, update.regionId, channel.id);
  const goes: Goes = people
    ? { by: "email", reaches: people.reaches }
    : { by: "people", confirmers: confirmers.length };
  const stories = await storiesOf(db, update.regionId, ids);
  const at = update.plannedFor < now ? now : update.plannedFor;
  const planned = update.state === "planned";
  const stops = planned ? stopsFor({ update, audience, at, successes, stories, goes }) : [];
  const free = freeFrom(stops);
  return {
    update: shown(details),
    audience: { id: audience.id, name: audience.name },
    channel: { kind: channel.kind, label: channel.label, url: channel.url },
    successes,
    standing: updateStanding(update, region.toldThreshold, now),
    text: plainUpdate(update),
    stops,
    free: free && { at: free, ...momentOf(free) },
    pressFirst: audience.own ? await pressBefore(db, details, ids) : null,
    confirmers: planned ? confirmers.map(({ id, name, title, email }) => ({ id, name, title, email })) : [],
    tasks: people || planned ? [] : await tasksOf(actor, db, update.id),
    people: people?.shown ?? null,
    preview: people && (await previewFor(actor, db, { details, region, locale: people.locale })),
    mayWrite: may(actor, "write"),
    maySend: may(actor, "send"),
    newIds: { cause: crypto.randomUUID(), test: crypto.randomUUID() },
    now,
  };
}

/** What the page shows of an update, and no more. */
function shown({ update }: UpdateDetails) {
  const { id, title, locale, state, plannedFor, locked, revision, createdByName, cancelledAt } = update;
  const { reachable, submitted, pending, causeKind, causeId, imageFileId, imageAlt } = update;
  const counts = { reachable, submitted, pending };
  const facts = { id, title, locale, state, plannedFor, locked, revision, createdByName, cancelledAt };
  return { ...facts, ...counts, causeKind, causeId, imageFileId, imageAlt };
}

type ShownAsked = { page: number; show: string | null; to: string | null };

/** Before it is scheduled: who would get it. Afterwards: what became of each mail. */
async function peopleOf(
  actor: PersonActor,
  db: ReadDb,
  details: UpdateDetails,
  successIds: string[],
  { page, show, to }: ShownAsked,
) {
  const { update, audience } = details;
  if (update.causeId) {
    const counts = (await countStates(db, [updateCause(update)])).get(update.causeId);
    const state = isDeliveryState(show) ? show : null;
    const { rows, ...at } = await deliveriesPage(actor, db, update, { state, page });
    const chosen = to ? await deliveryTo(actor, db, update, to) : undefined;
    const first = chosen ?? rows.find((row) => row.state !== "suppressed") ?? rows[0];
    return {
      reaches: [],
      locale: first?.locale ?? audience.locale,
      shown: {
        kind: "mails" as const,
        counts: counts && { ...counts },
        unsent: counts ? unsentIn(counts) : 0,
        state,
        rows,
        ...at,
        to: first && { contactId: first.contactId, name: first.recipientName, email: first.recipientEmail },
      },
    };
  }
  const recipients = await recipientsOf(db, update, audience, successIds);
  const reach = isReach(show) ? show : null;
  const those = reach ? recipients.filter((one) => one.reach === reach) : recipients;
  const at = pageOf(those.length, page);
  const first =
    recipients.find(({ contactId }) => contactId === to) ?? recipients.find((one) => one.reach === "reached");
  return {
    reaches: recipients.map((one) => one.reach),
    locale: first?.locale ?? audience.locale,
    shown: {
      kind: "recipients" as const,
      counts: countReach(recipients),
      reach,
      rows: those
        .slice((at.page - 1) * peoplePerPage, at.page * peoplePerPage)
        .map(({ contactId, name, email, locale, reach: how, why }) => ({
          contactId,
          name,
          email,
          locale,
          reach: how,
          why,
        })),
      ...at,
      to: first && { contactId: first.contactId, name: first.name, email: first.email ?? "" },
    },
  };
}

async function previewFor(
  actor: PersonActor,
  db: ReadDb,
  asked: { details: UpdateDetails; region: Region; locale: Locale },
) {
  return { ...(await previewOf(db, { ...asked, sender: await senderOf(db, actor) })), locale: asked.locale };
}

/** When the press hears of it, where that is before our own people do. */
async function pressBefore(db: ReadDb, { update }: UpdateDetails, successIds: string[]): Promise<Date | null> {
  if (successIds.length === 0 || update.audienceId === pressAudienceId(update.regionId)) return null;
  const [first] = await db
    .select({ at: updates.plannedFor })
    .from(updates)
    .innerJoin(updateSuccesses, eq(updateSuccesses.updateId, updates.id))
    .where(
      and(
        eq(updates.regionId, update.regionId),
        eq(updates.audienceId, pressAudienceId(update.regionId)),
        inArray(updateSuccesses.successId, successIds),
        isNull(updates.cancelledAt),
      ),
    )
    .orderBy(asc(updates.plannedFor))
    .limit(1);
  return first && first.at < update.plannedFor ? first.at : null;
}
