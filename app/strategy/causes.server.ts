// What delivery asks about the mails that hand somebody a responsibility or remind of one.
import { personNow } from "~/contacts/one-person.server.ts";
import type { CauseHandler } from "~/delivery/cause.ts";
import { isListedAnyway, isWaiting } from "./duty-asks.commands.server.ts";
import { dutyMail } from "./duty-mail.server.ts";
import { dutyRows } from "./responsibility-rows.server.ts";

export const dutyHandler = {
  /** The cause is the person, whoever that is by now: what waits for them is known when the mail leaves. */
  async gate(db, cause, now) {
    const contactId = await personNow(db, cause.regionId, cause.id);
    if (contactId !== cause.id && (await isListedAnyway(db, cause, contactId)))
      return { pass: "cancel", reason: "strategy:reason.askedAgain" };
    const own = await dutyRows(db, cause.regionId, now, { contactId });
    if (own[0]?.outOfUse) return { pass: "cancel", reason: "strategy:reason.outOfUse" };
    return own.some(isWaiting) ? { pass: "go" } : { pass: "cancel", reason: "strategy:reason.nothingWaits" };
  },

  async compose(db, cause, recipient, now) {
    const { locale } = recipient;
    const contactId = await personNow(db, cause.regionId, recipient.contactId);
    const own = await dutyRows(db, cause.regionId, now, { contactId });
    return dutyMail(db, { regionId: cause.regionId, contactId, locale, duties: own, now });
  },
} satisfies CauseHandler;
