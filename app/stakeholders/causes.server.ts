// What delivery asks about a mail that asks a member to assess: may it leave now?
import { and, eq } from "drizzle-orm";
import { links } from "#db/schema/links.ts";
import type { CauseHandler } from "~/delivery/cause.ts";
import { readSubject } from "./ask-scope.ts";
import { stakeholdersAsked } from "./assess-link.queries.server.ts";

/** Nothing is asked through a link that opens no more, or about nobody. What is answered is cancelled as it is answered. */
export const assessHandler: CauseHandler = {
  async gate(db, cause, now) {
    const [link] = await db
      .select()
      .from(links)
      .where(and(eq(links.id, cause.id), eq(links.regionId, cause.regionId)));
    if (!link || link.revokedAt || link.expiresAt <= now) return { pass: "cancel", reason: "stakeholders:reason.over" };
    const asked = readSubject(link.subject);
    const any = asked && (await stakeholdersAsked(db, cause.regionId, asked)).length > 0;
    return any ? { pass: "go" } : { pass: "cancel", reason: "stakeholders:reason.nobody" };
  },
};
