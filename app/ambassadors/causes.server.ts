// What delivery asks about the mails of this module: may it leave now, and what does it say as it leaves.
import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Ask, asks } from "#db/schema/ambassadors.ts";
import { contacts } from "#db/schema/contacts.ts";
import { links } from "#db/schema/links.ts";
import { renderAskMail } from "#emails/AskMail.tsx";
import type { JobActor } from "~/access/actor.ts";
import type { Cause, CauseHandler, Verdict } from "~/delivery/cause.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { NotFound } from "~/platform/refusal.ts";
import { translator } from "~/platform/words.server.ts";
import { regionById } from "~/regions/regions.queries.server.ts";
import { loadAmbassador } from "./ambassadors.queries.server.ts";
import { askMail } from "./ask-mail.server.ts";
import { asksToTell, storyOfAsk } from "./ask-story.queries.server.ts";
import { holds } from "./eligibility.ts";
import { scopesFor } from "./kinds.ts";

/** The worker puts the address of the delivery's link in its place. */
const linkPlaceholder = "{{link}}";

const worker = ({ regionId }: Cause): JobActor => ({ kind: "job", job: "ambassadors.ask", regionId });

/** Nothing is asked of someone who has answered, has taken back their consent, or may not tell it yet. */
async function gate(db: ReadDb, cause: Cause, now: Date): Promise<Verdict> {
  const ask = await askOf(db, cause);
  if (!ask || ask.cancelledAt) return { pass: "cancel", reason: "ambassadors:reason.calledOff" };
  if (ask.answer || ask.doneAt) return { pass: "cancel", reason: "ambassadors:reason.answered" };
  const { consents, isMinor, guardianConsent } = await loadAmbassador(db, cause.regionId, now, ask.ambassadorId);
  const today = civilDate(now);
  const agreed = scopesFor(ask.kind).every((scope) => consents.some((one) => one.scope === scope && holds(one, today)));
  if (!agreed || (isMinor && !guardianConsent)) return { pass: "cancel", reason: "ambassadors:reason.noConsent" };
  if (!asksToTell(ask.kind)) return { pass: "go" };
  const story = await storyOfAsk(worker(cause), db, now, ask);
  const until = story?.success.embargoUntil;
  if (story?.closed === "embargo" && until) return { pass: "wait", until, reason: "ambassadors:reason.embargo" };
  return story?.closed ? { pass: "hold", reason: "ambassadors:reason.storyClosed" } : { pass: "go" };
}

export const askHandler = {
  gate,

  heldAs: async (_, { id }) => ({ type: "ask", id }),

  async compose(db, cause, recipient, now) {
    const ask = await askOf(db, cause);
    if (!ask) throw new NotFound("ask");
    const person = await loadAmbassador(db, cause.regionId, now, ask.ambassadorId);
    const region = await regionById(db, cause.regionId);
    const [link] = await db
      .select({ expiresAt: links.expiresAt })
      .from(links)
      .where(and(eq(links.regionId, cause.regionId), eq(links.purpose, "ask"), eq(links.subject, ask.id)));
    const regionName = region?.name ?? "";
    const mail = await renderAskMail(
      askMail({
        t: translator(recipient.locale),
        locale: recipient.locale,
        now,
        regionName,
        ask,
        person,
        story: await storyOfAsk(worker(cause), db, now, ask),
        reminder: ask.remindedAt !== null,
        link: linkPlaceholder,
        linkExpiresAt: link?.expiresAt ?? now,
      }),
    );
    const replyTo = await addressOfAsker(db, ask);
    return { ...mail, fromName: [ask.askedByName, regionName].filter(Boolean).join(", "), replyTo };
  },
} satisfies CauseHandler;

/** Thanks are never out of place. */
export const thanksHandler = { gate: async () => ({ pass: "go" }) } satisfies CauseHandler;

/** Whoever answers by mail reaches the person at the desk who asked. */
async function addressOfAsker(db: ReadDb, { regionId, askedByName }: Ask): Promise<string | null> {
  const [asker] = await db
    .select({ email: contacts.email })
    .from(contacts)
    .where(and(eq(contacts.regionId, regionId), eq(contacts.name, askedByName), isNotNull(contacts.userId)))
    .orderBy(asc(contacts.createdAt), asc(contacts.id))
    .limit(1);
  return asker?.email ?? null;
}

async function askOf(db: ReadDb, cause: Cause): Promise<Ask | undefined> {
  const [ask] = await db
    .select()
    .from(asks)
    .where(and(eq(asks.id, cause.id), eq(asks.regionId, cause.regionId)));
  return ask;
}
