// What somebody says through the link to their own responsibilities.
import { inTransaction } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import type { Responsibility } from "#db/schema/strategy.ts";
import type { LinkActor } from "~/access/actor.ts";
import { askedPerson } from "~/approvals/people.queries.server.ts";
import { Forbidden, NotFound } from "~/platform/refusal.ts";
import type { DutyAnswer } from "./duty-form.ts";
import { demandSame, ownDuty, removeDone, writeAnswer, writeDone } from "./responsibilities.commands.server.ts";
import { dutyRows } from "./responsibility-rows.server.ts";

export function answerDuty(actor: LinkActor, now: Date, answer: DutyAnswer): Promise<void> {
  return inTransaction(async (db) => {
    if (actor.purpose !== "duty") throw new Forbidden("duty");
    if (answer.intent === "acceptAll") {
      const own = await dutyRows(db, actor.regionId, now, { contactId: actor.contactId });
      // What was changed or asked about after the page was opened they have not seen.
      const seen = new Set(answer.seen.map(({ id, revision }) => `${id} ${revision}`));
      for (const duty of own.filter((one) => one.state === "asked" && seen.has(`${one.id} ${one.revision}`)))
        await writeAnswer(db, actor, now, duty, { accepted: true, note: "", via: "link" });
      return;
    }
    const seen = "revision" in answer ? answer.revision : null;
    const duty = await mine(db, actor, answer.id, seen);
    if (answer.intent === "done") {
      const { contact } = await askedPerson(db, actor.regionId, actor.contactId);
      await writeDone(db, actor, now, duty, { ...answer, byName: contact.name, via: "link" });
      return;
    }
    if (answer.intent === "undone") {
      await removeDone(db, actor, now, duty, answer.doneOn);
      return;
    }
    await writeAnswer(db, actor, now, duty, { accepted: answer.intent === "accept", note: answer.note, via: "link" });
  });
}

/** @throws Refusal where it was changed after it was read; NotFound where it is another's, was never asked about or has ended */
async function mine(db: WriteDb, actor: LinkActor, id: string, seen: number | null): Promise<Responsibility> {
  const duty = await ownDuty(db, actor, id);
  if (duty.contactId !== actor.contactId) throw new NotFound("responsibility");
  // Changed, it has to be asked about anew: that is no page gone astray.
  if (seen !== null) demandSame(duty, seen);
  if (!duty.askedAt || duty.archivedAt) throw new NotFound("responsibility");
  return duty;
}
