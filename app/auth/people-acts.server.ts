// What the forms on the page of a region's people ask for.
import type { z } from "zod";
import { read } from "#db/client.server.ts";
import type { PersonActor } from "~/access/actor.ts";
import { demand, type Role } from "~/access/permissions.ts";
import { NotFound } from "~/platform/refusal.ts";
import type { peopleAct } from "./form.ts";
import { invite, inviteAgain, withdrawInvite } from "./invites.commands.server.ts";
import { changeRole, removePerson, restorePerson } from "./people.commands.server.ts";
import { colleagues } from "./people.queries.server.ts";

export type PeopleAct = z.output<typeof peopleAct>;

/** Someone who was just taken out, with all that is needed to put them back. */
export type Removed = { userId: string; name: string; role: Role; memberId: string | null };

/** @returns who was taken out; nothing where nobody was */
export async function actOnPeople(actor: PersonActor, now: Date, act: PeopleAct): Promise<Removed | undefined> {
  switch (act.intent) {
    case "invite":
      await invite(actor, now, act);
      return undefined;
    case "inviteAgain":
      await inviteAgain(actor, now, act.id, act.seen);
      return undefined;
    case "withdraw":
      await withdrawInvite(actor, now, act.id);
      return undefined;
    case "changeRole":
      await changeRole(actor, now, act);
      return undefined;
    case "restore":
      await restorePerson(actor, now, act);
      return undefined;
    case "remove": {
      demand(actor, "manageMembers");
      const person = (await colleagues(actor, read)).find(({ userId }) => userId === act.userId);
      if (!person) throw new NotFound("person");
      await removePerson(actor, now, act.userId);
      return { userId: person.userId, name: person.name, role: person.role, memberId: person.member?.id ?? null };
    }
  }
}
