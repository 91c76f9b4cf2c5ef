// What the two pages with the form have in common: what can be chosen in it, the picture that comes with it, and what
// the second of two people who change the same success is answered with.
import type { ReadDb } from "#db/handles.ts";
import type { Region } from "#db/schema/regions.ts";
import type { Actor, PersonActor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { peopleToQuote } from "~/contacts/contacts.queries.server.ts";
import { personOf } from "~/contacts/person.ts";
import { keepPicture } from "~/files/files.commands.server.ts";
import type { Rejection } from "~/platform/rejection.ts";
import type { Typed } from "~/platform/typed.ts";
import { localeOfForm } from "~/regions/language-form.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { listExpectations } from "./expectations.queries.server.ts";
import { newSuccess, valuesOf } from "./form-values.ts";
import { type Change, meetChanges, readOpened } from "./meanwhile.ts";
import { getSuccess, topicsInUse } from "./successes.queries.server.ts";

/** @param successId one that stands: whom it has chosen can still be chosen, also if taken out of use since */
export async function formChoices(
  actor: Actor,
  db: ReadDb,
  region: Pick<Region, "id" | "slug">,
  successId: string | null = null,
) {
  demand(actor, "write");
  // One that has left can no longer be chosen for what is new; what was written of it can still be changed.
  const success = successId === null ? null : await getSuccess(actor, db, successId);
  const written = [success?.placeMemberId, ...(success?.benefits.map(({ memberId }) => memberId) ?? [])];
  const members = (await membersOf(db, region.id)).filter(({ id, leftAt }) => leftAt === null || written.includes(id));
  const chosen = success?.people.map(({ id }) => id) ?? [];
  const people = await peopleToQuote(actor, db, chosen);
  const expected = await listExpectations(actor, db, { retired: true });
  return {
    members: members.map(({ id, name, languageForm }) => ({ id, name, languageForm })),
    people: people.map(personOf),
    topics: await topicsInUse(actor, db),
    expectations: expected.map(({ id, memberId, text, locale, retiredAt }) => {
      return { id, memberId, text, locale, retired: retiredAt !== null };
    }),
    filesPath: `/r/${region.slug}/files`,
  };
}

type Choices = Awaited<ReturnType<typeof formChoices>>;
const idsOf = (choices: Choices): string[] => choices.members.map((member) => member.id);

/** An empty form, in the language form of the member that the writer works for, else the region's. */
export function emptyForm(actor: PersonActor, region: Pick<Region, "locale">, choices: Choices, ids: NewIds): Typed {
  const own = choices.members.find((member) => member.id === actor.memberId);
  const locale = own ? localeOfForm(own.languageForm, region.locale) : region.locale;
  return { ...valuesOf(newSuccess(locale), idsOf(choices)), id: [ids.success], newPersonId: [ids.person] };
}

export type NewIds = { success: string; person: string };

/** The form as the success stands now, carrying along how it was opened. */
export async function openedForm(actor: Actor, db: ReadDb, id: string, choices: Choices) {
  const success = await getSuccess(actor, db, id);
  return {
    title: success.title,
    locale: success.locale,
    draft: success.draft,
    values: asOpened(valuesOf(success, idsOf(choices)), success.revision),
  };
}

const asOpened = (values: Typed, revision: number): Typed => ({
  ...values,
  revision: [String(revision)],
  opened: [JSON.stringify(values)],
});

/** Keeps an uploaded picture at once, so that it need not be sent again whatever else is wrong with the form. */
export async function keepUpload(actor: Actor, now: Date, form: FormData): Promise<void> {
  const upload = form.get("picture");
  if (!(upload instanceof File) || upload.size === 0) return;
  const bytes = Buffer.from(await upload.arrayBuffer());
  form.set("imageFileId", await keepPicture(actor, now, { bytes, name: upload.name }));
  form.delete("imageRemoved");
}

export type ClashAnswer = Rejection & { changes: Change[] };

/** The refused form with what the other person changed in it, ready to be saved on top of that. */
export async function meetTheirs(
  actor: Actor,
  db: ReadDb,
  id: string,
  choices: Choices,
  refused: Rejection,
): Promise<ClashAnswer> {
  const success = await getSuccess(actor, db, id);
  const theirs = valuesOf(success, idsOf(choices));
  const { values, changes } = meetChanges(readOpened(refused.values.opened?.[0] ?? ""), refused.values, theirs);
  return { problems: refused.problems, values: { ...values, ...onTopOf(theirs, success.revision) }, changes };
}

function onTopOf(theirs: Typed, revision: number): Typed {
  const { revision: number = [], opened = [] } = asOpened(theirs, revision);
  return { revision: number, opened };
}
