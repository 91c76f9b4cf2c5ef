// Members added as they are typed: those we know by name, those that need their county said, and those of the region's own.

import type { z } from "zod";
import { ZodError } from "zod";
import type { LanguageForm } from "#db/schema/regions.ts";
import type { PersonActor } from "~/access/actor.ts";
import { languageForms } from "~/regions/form.ts";
import { addMembers, changeLanguageForms, type NewMember } from "~/regions/members.commands.server.ts";
import { municipalities } from "~/regions/municipalities.server.ts";
import { findMunicipality, writtenOut } from "~/regions/municipality.ts";
import { memberContactForm, type membersAct } from "./form.ts";
import { addMemberContacts, type NewMemberContact } from "./member-contacts.server.ts";

export type Added = {
  added: string[];
  /** Names that several have, as they must be written. */
  several: { typed: string; choices: string[] }[];
  /** Names that none has. */
  unknown: string[];
};

const nothing: Added = { added: [], several: [], unknown: [] };

export async function actOnMembers(
  actor: PersonActor,
  now: Date,
  act: z.output<typeof membersAct>,
  form: FormData,
): Promise<Added> {
  switch (act.intent) {
    case "add":
      return addTyped(actor, now, act.names);
    case "addMany":
      return addTyped(actor, now, act.manyNames);
    case "addOwn": {
      const own = act.ownName.map((name): NewMember => ({ name, code: "" }));
      return { ...nothing, added: await addMembers(actor, now, own) };
    }
    case "save": {
      const forms = readForms(form);
      const contacts = readContacts(form);
      await changeLanguageForms(actor, now, forms);
      await addMemberContacts(actor, now, contacts);
      return nothing;
    }
  }
}

async function addTyped(actor: PersonActor, now: Date, typed: readonly string[]): Promise<Added> {
  const found = typed.map((name) => findMunicipality(municipalities, name));
  const known = found.flatMap((one) => (one.kind === "known" ? [one.municipality] : []));
  return {
    added: await addMembers(
      actor,
      now,
      known.map(({ name, number }) => ({ name, code: number })),
    ),
    several: found.flatMap((one) =>
      one.kind === "several" ? [{ typed: one.typed, choices: one.choices.map(writtenOut) }] : [],
    ),
    unknown: found.flatMap((one) => (one.kind === "unknown" ? [one.typed] : [])),
  };
}

/** `form.<id>`: the language of each member in the list. */
function readForms(form: FormData): ReadonlyMap<string, LanguageForm> {
  const typed = [...form].flatMap(([name, value]) => {
    const id = /^form\.(.+)$/.exec(name)?.[1];
    return id ? [[id, value] as const] : [];
  });
  return new Map(Object.entries(languageForms.parse(Object.fromEntries(typed))));
}

/** `contact.<id>.name` and `.email`: those that are written; all that is wrong with any of them at once. */
function readContacts(form: FormData): NewMemberContact[] {
  const ids = [...form.keys()].flatMap((name) => /^contact\.(.+)\.name$/.exec(name)?.[1] ?? []);
  const issues: ZodError["issues"] = [];
  const contacts = ids.flatMap((memberId): NewMemberContact[] => {
    const at = (field: string) => String(form.get(`contact.${memberId}.${field}`) ?? "");
    const read = memberContactForm.safeParse({ name: at("name"), email: at("email") });
    if (!read.success) {
      issues.push(...read.error.issues.map((issue) => ({ ...issue, path: ["contact", memberId, ...issue.path] })));
      return [];
    }
    return read.data.name === "" ? [] : [{ memberId, ...read.data }];
  });
  if (issues.length > 0) throw new ZodError(issues);
  return contacts;
}
