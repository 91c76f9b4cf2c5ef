// What people write is answered: by mail from here, or elsewhere and written down.
import { eq } from "drizzle-orm";
import { inTransaction, read } from "#db/client.server.ts";
import type { ReadDb } from "#db/handles.ts";
import { users } from "#db/schema/auth.ts";
import type { Feedback } from "#db/schema/feedback.ts";
import { renderReplyMail } from "#emails/ReplyMail.tsx";
import { type Actor, nameOf } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import type { MailContent } from "~/delivery/cause.ts";
import { enqueue } from "~/delivery/queue.commands.server.ts";
import { civilDate, instantAt } from "~/platform/civil-date.ts";
import { formatDate } from "~/platform/format.ts";
import { languageTag } from "~/platform/locale.ts";
import { Refusal } from "~/platform/refusal.ts";
import { translator } from "~/platform/words.server.ts";
import { regionById } from "~/regions/regions.queries.server.ts";
import { ownFeedback, save } from "./feedback.commands.server.ts";
import type { FeedbackAct } from "./form.ts";
import { getFeedback } from "./inbox.queries.server.ts";
import { replyCause } from "./reply-cause.ts";
import { standingOf } from "./standing.ts";

/** As long as one can think better of it. */
const graceMs = 20_000;

/** Sends the answer to whoever wrote. The same answer again, as after a double click, sends nothing more. */
export async function answerByMail(actor: Actor, now: Date, { id, answer }: { id: string; answer: string }) {
  demand(actor, "send");
  // Rendering takes its time and may not be repeated with the transaction.
  const { feedback: seen } = await getFeedback(actor, read, now, id);
  const content = await replyMail(read, actor, seen, answer);
  await inTransaction(async (db) => {
    const row = await ownFeedback(db, actor, id);
    if (row.answeredVia === "mail" && row.answer === answer) return;
    demandUnanswered(row);
    if (row.email === null) throw new Refusal("feedback:refusal.noAddress", { field: "answer" });
    // Taken up again after an answer has left, it is answered by another mail.
    const variant = `reply-${row.revision}`;
    const { locale, email, name, contactId } = row;
    await enqueue(
      db,
      now,
      { ...replyCause(row), dueAt: new Date(now.getTime() + graceMs) },
      [{ variant, locale, content }],
      [{ purpose: variant, recipient: { email, name, contactId, locale }, content: { variant, locale } }],
    );
    const answered = { answer, answeredAt: now, answeredByName: nameOf(actor), closedAt: null };
    await save(db, actor, now, row, { ...answered, answeredVia: "mail" }, "feedback.answer");
  });
}

type Elsewhere = Omit<Extract<FeedbackAct, { intent: "elsewhere" }>, "intent"> & { id: string };

/** Notes that it was answered on the phone, in a meeting, or from another mailbox. */
export function noteAnswer(actor: Actor, now: Date, { id, via, note, answeredOn }: Elsewhere): Promise<void> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const row = await ownFeedback(db, actor, id);
    const answeredAt = answeredOn === civilDate(now) ? now : instantAt(answeredOn, "12:00");
    if (row.answeredVia === via && row.answer === note) return;
    demandUnanswered(row);
    if (answeredAt > now) throw new Refusal("feedback:refusal.notYet", { field: "answeredOn" });
    if (answeredOn < civilDate(row.receivedAt)) throw new Refusal("feedback:refusal.tooEarly", { field: "answeredOn" });
    const answered = { answer: note, answeredAt, answeredByName: nameOf(actor), answeredVia: via, closedAt: null };
    await save(db, actor, now, row, answered, "feedback.noteAnswer");
  });
}

function demandUnanswered(row: Feedback): void {
  if (standingOf(row) !== "answered") return;
  throw new Refusal("feedback:refusal.answeredAlready", { params: { name: row.answeredByName } });
}

/** In the language of whoever wrote, with what they wrote under it. */
async function replyMail(db: ReadDb, actor: Actor, row: Feedback, answer: string): Promise<MailContent> {
  const t = translator(row.locale);
  const regionName = (await regionById(db, actor.regionId))?.name ?? "";
  const byName = nameOf(actor);
  const mail = await renderReplyMail({
    lang: languageTag[row.locale],
    regionName,
    subject: row.aboutTitle
      ? t("feedback:mail.subjectAbout", { title: row.aboutTitle })
      : t("feedback:mail.subject", { region: regionName }),
    answer,
    signature: [byName, regionName].filter(Boolean).join(", "),
    quotedHead: t("feedback:mail.youWrote", { when: formatDate(row.locale, row.receivedAt, "long") }),
    quoted: row.text,
    why: t("feedback:mail.why", { region: regionName }),
  });
  return {
    ...mail,
    fromName: [byName, regionName].filter(Boolean).join(", "),
    replyTo: await addressOf(db, actor),
  };
}

/** Whoever answers the answer reaches the person who wrote it. */
async function addressOf(db: ReadDb, actor: Actor): Promise<string | null> {
  if (actor.kind !== "person") return null;
  const [user] = await db.select({ email: users.email }).from(users).where(eq(users.id, actor.userId));
  return user?.email ?? null;
}
