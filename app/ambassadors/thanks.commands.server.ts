// Thanks, as part of the flow.
import { eq } from "drizzle-orm";
import { inTransaction, read } from "#db/client.server.ts";
import { asks } from "#db/schema/ambassadors.ts";
import { renderThanksMail } from "#emails/AskMail.tsx";
import { type Actor, nameOf } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { enqueue } from "~/delivery/queue.commands.server.ts";
import { Refusal } from "~/platform/refusal.ts";
import { translator } from "~/platform/words.server.ts";
import { regionById } from "~/regions/regions.queries.server.ts";
import { loadAmbassador } from "./ambassadors.queries.server.ts";
import { thanksMail } from "./ask-mail.server.ts";
import { loadAsk } from "./asks.commands.server.ts";
import { thanksKind } from "./call-off.server.ts";

/** Thanks by mail, once, for what is done. Where there is no address, it is only noted that they were thanked. */
export async function thank(actor: Actor, now: Date, { id, thanks }: { id: string; thanks: string }): Promise<void> {
  demand(actor, "send");
  const { ambassadorId } = await loadAsk(read, actor, id);
  const person = await loadAmbassador(read, actor.regionId, now, ambassadorId);
  const { locale, recipient, contact } = person;
  const regionName = (await regionById(read, actor.regionId))?.name ?? "";
  const byName = nameOf(actor);
  const mail = await renderThanksMail(
    thanksMail({ t: translator(locale), locale, regionName, person, thanks, byName }),
  );
  await inTransaction(async (db) => {
    const ask = await loadAsk(db, actor, id);
    if (ask.thankedAt) return;
    if (!ask.doneAt || ask.cancelledAt) throw new Refusal("ambassadors:refusal.notDone");
    await db.update(asks).set({ thankedAt: now }).where(eq(asks.id, id));
    if (recipient.email !== null) {
      const cause = { kind: thanksKind, id, regionId: actor.regionId, dueAt: now };
      const content = { variant: thanksKind, locale };
      const to = { email: recipient.email, name: recipient.name, contactId: contact.id, locale };
      const frozen = { ...mail, fromName: [byName, regionName].filter(Boolean).join(", "), replyTo: null };
      await enqueue(
        db,
        now,
        cause,
        [{ ...content, content: frozen }],
        [{ purpose: thanksKind, recipient: to, content }],
      );
    }
    await recordAudit(db, actor, now, { act: "ambassadors.thanked", subjectType: "ask", subjectId: id });
  });
}
