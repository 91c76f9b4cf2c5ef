// What delivery asks about the mails that hand somebody a responsibility or remind of one.
import type { CauseHandler } from "~/delivery/cause.ts";
import { isWaiting } from "./duty-asks.commands.server.ts";
import { dutyMail } from "./duty-mail.server.ts";
import { dutyRows } from "./responsibility-rows.server.ts";

export const dutyHandler = {
  /** The cause is the person: what waits for them is known when the mail leaves. */
  async gate(db, cause, now) {
    const own = await dutyRows(db, cause.regionId, now, { contactId: cause.id });
    return own.some(isWaiting) ? { pass: "go" } : { pass: "cancel", reason: "strategy:reason.nothingWaits" };
  },

  async compose(db, cause, { contactId, locale }, now) {
    const own = await dutyRows(db, cause.regionId, now, { contactId });
    return dutyMail(db, { regionId: cause.regionId, contactId, locale, duties: own, now });
  },
} satisfies CauseHandler;
