// What the pages with the form of a meeting have in common: what can be chosen in it, whom a typed name means, and what
// a refused form is answered with.
import { data } from "@remix-run/node";
import type { ReadDb } from "#db/handles.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { mostPeople, readPerson } from "~/activities/form.ts";
import { personMeant } from "~/activities/people.queries.server.ts";
import { contactsByIds } from "~/contacts/contacts.queries.server.ts";
import { type Person, personOf } from "~/contacts/person.ts";
import { Refusal } from "~/platform/refusal.ts";
import type { Rejection } from "~/platform/rejection.ts";
import { membersOffered } from "~/regions/regions.queries.server.ts";
import { listAudiences } from "./audiences.queries.server.ts";

export async function meetingChoices(actor: Actor, db: ReadDb, chosen: readonly (string | null)[] = []) {
  demand(actor, "write");
  const audiences = await listAudiences(actor, db);
  return {
    members: await membersOffered(db, actor.regionId, chosen),
    audiences: audiences.map(({ audience }) => ({ id: audience.id, name: audience.name })),
  };
}

/** Puts the person who is typed on the form, if the name tells who. @throws Refusal where it does not */
export async function putPersonOn(actor: Actor, db: ReadDb, form: FormData): Promise<void> {
  const typed = readPerson(form);
  if (typed === "") return;
  const answer = await personMeant(actor, db, typed);
  if ("candidates" in answer) {
    const ticked = form.getAll("contactIds");
    if (answer.candidates.some(({ id }) => ticked.includes(id))) return form.delete("person");
    const code = answer.candidates.length ? "activities:refusal.whichPerson" : "activities:refusal.noSuchPerson";
    throw new Refusal(code, { field: "person", params: { name: typed } });
  }
  form.delete("person");
  form.append("contactIds", answer.person.id);
}

export type MeetingAnswer = Rejection & {
  /** Those who are on the form, by name. */
  people: Person[];
  /** Those whom the typed name could mean. */
  candidates: Person[];
};

/** The form again, with the names behind what is in it. */
export async function withPeople(actor: Actor, db: ReadDb, kept: Rejection) {
  const { contactIds = [], person = [] } = kept.values;
  const people = await contactsByIds(actor, db, contactIds.slice(0, mostPeople));
  const answer = await personMeant(actor, db, person[0] ?? "");
  const candidates = "candidates" in answer ? answer.candidates : [];
  const status = kept.problems.length > 0 ? 422 : 200;
  return data<MeetingAnswer>({ ...kept, people: people.map(personOf), candidates }, { status });
}
