// What delivery asks about the mails of this module: may it leave now.
import { and, eq } from "drizzle-orm";
import { invites, passwordResets } from "#db/schema/auth.ts";
import type { CauseHandler } from "~/delivery/cause.ts";

export const inviteKind = "invite";
export const resetKind = "passwordReset";

/** An invitation that is answered or withdrawn is not sent. */
export const inviteHandler: CauseHandler = {
  async gate(db, cause, now) {
    const [invite] = await db
      .select()
      .from(invites)
      .where(and(eq(invites.id, cause.id), eq(invites.regionId, cause.regionId)));
    if (!invite || invite.revokedAt) return { pass: "cancel", reason: "auth:reason.inviteWithdrawn" };
    if (invite.acceptedAt) return { pass: "cancel", reason: "auth:reason.inviteAnswered" };
    return invite.expiresAt <= now ? { pass: "cancel", reason: "auth:reason.expired" } : { pass: "go" };
  },
};

/** A link that is used, or no longer opens, is not sent. */
export const resetHandler: CauseHandler = {
  async gate(db, cause, now) {
    const [reset] = await db.select().from(passwordResets).where(eq(passwordResets.id, cause.id));
    const opens = reset && !reset.usedAt && reset.expiresAt > now;
    return opens ? { pass: "go" } : { pass: "cancel", reason: "auth:reason.expired" };
  },
};
