// What the forms on a person's own account ask for.
import type { z } from "zod";
import { read } from "#db/client.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import { renameAccount } from "./accounts.commands.server.ts";
import type { accountAct } from "./form.ts";
import { membershipIn } from "./memberships.queries.server.ts";
import { changePassword } from "./passwords.commands.server.ts";
import { leaveRegion } from "./people.commands.server.ts";
import { endOtherSessions, endSession } from "./sessions.server.ts";

type Me = { userId: string; name: string; sessionId: string };
export type AccountAct = z.output<typeof accountAct>;

export async function actOnAccount({ userId, name, sessionId }: Me, now: Date, act: AccountAct): Promise<void> {
  switch (act.intent) {
    case "rename":
      return renameAccount(userId, now, act);
    case "changePassword":
      return changePassword(now, { userId, sessionId, old: act.old, password: act.password });
    case "endSession":
      return endSession(userId, act.id);
    case "endOthers":
      return endOtherSessions(userId, sessionId);
    case "leave": {
      const here = await membershipIn(read, userId, act.region);
      if (!here) throw new NotFound("region");
      const { region, role, memberId } = here;
      return leaveRegion({ kind: "person", regionId: region.id, userId, name, role, memberId }, now);
    }
  }
}
