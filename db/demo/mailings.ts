// The mails of updates that are no release: who got each, and what became of it. Pure rows.
import type { deliveries, deliveryContents } from "#db/schema/delivery.ts";
import type { links } from "#db/schema/links.ts";
import { listOf } from "~/audiences/list-name.ts";
import { emailKey } from "~/delivery/address.ts";
import { maxTries, nextTryAfter } from "~/delivery/backoff.ts";
import type { MailContent } from "~/delivery/cause.ts";
import { reasons } from "~/delivery/reasons.ts";
import { addedRows, audienceId, audienceNamed, unsubscribedRows } from "./audiences.ts";
import { demoId } from "./ids.ts";
import { suppressionRows } from "./media.ts";
import { contactRows, memberRows, roleRows } from "./people.ts";
import type { TextLocale } from "./shift.ts";
import { causeIdOf, mailedUpdates, type PlainUpdate } from "./updates.ts";
import type { World } from "./world.ts";

type Recipient = {
  contactId: string;
  name: string;
  email: string;
  key: string;
  locale: TextLocale;
  unsubscribed: boolean;
};

export type Mailing = {
  update: PlainUpdate;
  causeId: string;
  /** What its recipients can unsubscribe from. */
  list: string;
  scheduledAt: Date;
  dueAt: Date;
  sent: boolean;
  recipients: Recipient[];
};

/** Everyone in the audience on the day the mails were frozen who has an address. */
export function mailings(world: World): Mailing[] {
  const people = contactRows(world);
  const tags = roleRows(world);
  const added = addedRows(world);
  const stopped = [...suppressionRows(world), ...unsubscribedRows(world)];
  const spoken = memberLocales(world, tags);
  return mailedUpdates(world).map((update) => {
    const audience = audienceNamed(world, update.audienceId);
    const id = audienceId(world, update.audienceId);
    const list = listOf({ id, kind: id === world.regionId ? "press" : "people" });
    const scheduledAt = world.shift.instant(update.scheduledAt ?? update.createdAt);
    const dueAt = world.shift.instant(update.plannedFor);
    const inIt = new Set([
      ...tags.filter(({ role }) => audience.roles.includes(role)).map(({ contactId }) => contactId),
      ...added.filter((row) => row.audienceId === id).map(({ contactId }) => contactId),
    ]);
    const gone = new Set(stopped.filter((row) => row.list === list).map(({ recipientKey }) => recipientKey));
    const recipients = people.flatMap(({ id: contactId, name, email, locale, createdAt }) => {
      if (!email || !contactId || !inIt.has(contactId) || createdAt > scheduledAt) return [];
      const key = emailKey(email);
      const own = locale === "nb" || locale === "nn" ? locale : (spoken.get(contactId) ?? audience.locale);
      return { contactId, name, email, key, locale: own, unsubscribed: gone.has(key) };
    });
    return { update, causeId: causeIdOf(update), list, scheduledAt, dueAt, sent: dueAt <= world.now, recipients };
  });
}

/** The written form of the one member that each belongs to; a neutral one leaves it to the audience. */
function memberLocales(world: World, tags: ReturnType<typeof roleRows>): Map<string, TextLocale> {
  const forms = new Map(memberRows(world).map(({ id, languageForm }) => [id, languageForm]));
  return new Map(
    tags.flatMap(({ contactId, memberId }) => {
      const form = forms.get(memberId ?? "");
      return form === "nb" || form === "nn" ? [[contactId, form] as const] : [];
    }),
  );
}

/** The few whose servers never took it: the same people each time, and no more than the data says. */
function missed({ update, recipients }: Mailing): ReadonlySet<Recipient> {
  const count = update.submitted === null ? 0 : (update.recipients ?? 0) - update.submitted;
  return new Set(recipients.filter((_, position) => position % 61 === 17).slice(0, count));
}

const refusals = [
  { lastCode: 452, lastAnswer: "4.2.2 Mailbox full" },
  { lastCode: 451, lastAnswer: "4.3.0 Temporary system problem, try again later" },
];

/** When the last try was made of a mail that was put off each time. */
function gaveUpAt(dueAt: Date): Date {
  let at = dueAt;
  for (let tries = 1; tries < maxTries; tries++) at = nextTryAfter(tries, at);
  return at;
}

type NewDelivery = typeof deliveries.$inferInsert;

/** @param linkIds the way out of the list for each recipient, by contact and list */
export function deliveryRows(world: World, mailing: Mailing, linkIds: ReadonlyMap<string, string>): NewDelivery[] {
  const { update, causeId, list, scheduledAt, dueAt, recipients } = mailing;
  const unlucky = missed(mailing);
  return recipients.map((recipient, position) => ({
    causeKind: "update",
    causeId,
    id: demoId(`${update.id}/to/${recipient.key}`),
    regionId: world.regionId,
    purpose: "update",
    recipientKey: recipient.key,
    recipientEmail: recipient.email,
    recipientName: recipient.name,
    contactId: recipient.contactId,
    locale: recipient.locale,
    contentId: contentId(update, recipient.locale),
    linkId: linkIds.get(linkKey(recipient.contactId, list)) ?? null,
    list,
    dueAt,
    nextTryAt: dueAt,
    createdAt: scheduledAt,
    ...standingOf(mailing, recipient.unsubscribed, unlucky.has(recipient), position),
  }));
}

type Standing = Pick<
  NewDelivery,
  "state" | "reason" | "attempts" | "sendingAt" | "submittedAt" | "changedAt" | "lastCode" | "lastAnswer"
>;

function standingOf(
  { dueAt, scheduledAt, sent }: Mailing,
  unsubscribed: boolean,
  failed: boolean,
  n: number,
): Standing {
  if (unsubscribed) return { state: "suppressed", reason: reasons.unsubscribed, changedAt: scheduledAt };
  if (!sent) return { state: "waiting", changedAt: scheduledAt };
  if (!failed) return { state: "submitted", attempts: 1, sendingAt: dueAt, submittedAt: dueAt, changedAt: dueAt };
  const at = gaveUpAt(dueAt);
  const answer = refusals[n % refusals.length];
  return { ...answer, state: "failed", reason: reasons.gaveUp, attempts: maxTries, sendingAt: at, changedAt: at };
}

const contentId = (update: PlainUpdate, locale: TextLocale): string => demoId(`${update.id}/content/${locale}`);

/** Its text as it was frozen, with our own words in the language of those who read it. */
export const contentRow = (
  world: World,
  { update, causeId, scheduledAt }: Mailing,
  locale: TextLocale,
  content: MailContent,
): typeof deliveryContents.$inferInsert => ({
  ...content,
  causeKind: "update",
  causeId,
  id: contentId(update, locale),
  regionId: world.regionId,
  variant: "common",
  locale,
  createdAt: scheduledAt,
});

export const linkKey = (contactId: string, list: string): string => `${contactId} ${list}`;

const fiveYearsMs = 5 * 365 * 24 * 60 * 60_000;

type NewLink = typeof links.$inferInsert;

/** The way out of each list for everyone who got something of it, from the day of the first mail. */
export function wayOutRows(world: World, all: readonly Mailing[]): NewLink[] {
  const rows = new Map<string, NewLink>();
  for (const { list, scheduledAt, recipients } of all) {
    for (const { contactId } of recipients) {
      const key = linkKey(contactId, list);
      rows.set(key, {
        id: demoId(`unsubscribe/${key}`),
        regionId: world.regionId,
        purpose: "unsubscribe",
        holderId: contactId,
        subject: list,
        createdAt: rows.get(key)?.createdAt ?? scheduledAt,
        expiresAt: new Date(scheduledAt.getTime() + fiveYearsMs),
      });
    }
  }
  return [...rows.values()];
}
