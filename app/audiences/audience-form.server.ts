// What the two pages with the form have in common: what can be chosen in it, and what its inner buttons are answered with.
import { data } from "@remix-run/node";
import { and, asc, eq, inArray, isNotNull, isNull, or } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { audiences, audienceTopics } from "#db/schema/audiences.ts";
import { contactRoles, contacts } from "#db/schema/contacts.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { contactsByIds } from "~/contacts/contacts.queries.server.ts";
import { contactTopicsInUse } from "~/contacts/list.queries.server.ts";
import { type Person, personOf } from "~/contacts/person.ts";
import { inOrder } from "~/contacts/topic-order.server.ts";
import type { Rejection } from "~/platform/rejection.ts";
import { type Typed, typedFrom } from "~/platform/typed.ts";
import { membersOffered } from "~/regions/regions.queries.server.ts";
import { readFormIntent, readRule } from "./form.ts";
import { withChannel, withChannelUp, withoutChannel } from "./form-values.ts";
import { countOf, type PeopleCount } from "./people.queries.server.ts";

/** So many who are likely to publish are offered; others are named by their address. */
const mostOffered = 60;

/** @param chosen contacts who confirm already, whoever they are, and members that its rule names */
export async function audienceChoices(
  actor: Actor,
  db: ReadDb,
  chosen: { confirmerIds: readonly string[]; memberIds: readonly string[] },
) {
  demand(actor, "write");
  const followed = await contactTopicsInUse(actor, db);
  return {
    members: await membersOffered(db, actor.regionId, chosen.memberIds),
    followed,
    topics: inOrder([...followed, ...(await audienceTopicsInUse(actor, db))]),
    confirmers: await likelyConfirmers(actor, db, chosen.confirmerIds),
  };
}

async function audienceTopicsInUse(actor: Actor, db: ReadDb): Promise<string[]> {
  const rows = await db
    .selectDistinct({ topic: audienceTopics.topic })
    .from(audienceTopics)
    .innerJoin(audiences, eq(audiences.id, audienceTopics.audienceId))
    .where(eq(audiences.regionId, actor.regionId));
  return rows.map(({ topic }) => topic);
}

/** The members' contacts and those with an account, and whoever is chosen. */
async function likelyConfirmers(actor: Actor, db: ReadDb, chosen: readonly string[]): Promise<Person[]> {
  const speakers = db
    .select({ id: contactRoles.contactId })
    .from(contactRoles)
    .where(and(eq(contactRoles.regionId, actor.regionId), eq(contactRoles.role, "memberContact")));
  const likely = await db
    .select({ id: contacts.id, name: contacts.name, title: contacts.title, organisation: contacts.organisation })
    .from(contacts)
    .where(
      and(
        eq(contacts.regionId, actor.regionId),
        isNull(contacts.archivedAt),
        or(inArray(contacts.id, speakers), isNotNull(contacts.userId)),
      ),
    )
    .orderBy(asc(contacts.sortKey), asc(contacts.id))
    .limit(mostOffered);
  const others = chosen.filter((id) => likely.every((one) => one.id !== id));
  return [...likely, ...(await contactsByIds(actor, db, others)).map(personOf)];
}

export type FormAnswer = Rejection & {
  /** Whom the rule holds, where that was asked. */
  counted: PeopleCount | null;
  /** The field to go on in, after the form was drawn anew. */
  focus: string | null;
};

/** What an inner button is answered with, everything typed kept; null where the form is to be saved. */
export async function answerInside(
  actor: Actor,
  db: ReadDb,
  form: FormData,
  audienceId: string | null,
): Promise<FormAnswer | null> {
  demand(actor, "write");
  const { intent, channelId } = readFormIntent(form);
  const values = typedFrom(form);
  const drawn = (next: Typed, focus: string): FormAnswer => ({ problems: [], values: next, counted: null, focus });
  switch (intent) {
    case "save":
      return null;
    case "count":
      return { problems: [], values, counted: await countRule(actor, db, form, audienceId), focus: null };
    case "channelAdd": {
      const id = crypto.randomUUID();
      return drawn(withChannel(values, id), `channels.${id}`);
    }
    case "channelUp":
      return drawn(withChannelUp(values, channelId), `channels.${channelId}`);
    case "channelRemove":
      return drawn(withoutChannel(values, channelId), "channels");
  }
}

/** @param audienceId whose people by hand count too */
export const countRule = (
  actor: Actor,
  db: ReadDb,
  form: FormData,
  audienceId: string | null,
): Promise<PeopleCount> => {
  demand(actor, "read");
  return countOf(db, { id: audienceId, regionId: actor.regionId, rule: readRule(form) }, null);
};

type Attempted = FormAnswer | { data: Rejection };

/** The answer to the page: what was drawn anew as it is, what was refused as 422; `unless` puts values right where that was why. */
export function asAnswer(answer: Attempted, unless?: { code: string; values: Typed }) {
  if (!("data" in answer)) return data<FormAnswer>(answer);
  const { problems, values } = answer.data;
  const put = unless && problems.some(({ code }) => code === unless.code) ? unless.values : {};
  return data<FormAnswer>({ problems, values: { ...values, ...put }, counted: null, focus: null }, { status: 422 });
}
