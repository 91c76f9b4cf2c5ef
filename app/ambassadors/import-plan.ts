// What an import would do, row by row, before anything is written: added, changed, the same, or refused and why. Pure.
import { ZodError } from "zod";
import type { Ambassador, AmbassadorConsent } from "#db/schema/ambassadors.ts";
import { emailKey } from "~/delivery/address.ts";
import { addDays } from "~/platform/civil-date.ts";
import type { Params } from "~/platform/refusal.ts";
import type { GivenConsent } from "./consents.commands.server.ts";
import { type AmbassadorFields, type PersonFields, parseNew } from "./form.ts";
import { type Cells, cellsOf, dateOf, localeOf, memberOf, type NamedMember, scopesOf, truthOf } from "./import-row.ts";
import { type ColumnField, columnFields, type Mapping, type Table } from "./table.ts";

/** A person of the region as an import meets them; `ambassador` where they are one. */
export type KnownPerson = {
  contactId: string;
  name: string;
  emailKey: string | null;
  ambassador: KnownAmbassador | null;
};
export type KnownAmbassador = Ambassador & { topics: string[]; consents: AmbassadorConsent[] };

export type Wanted = { person: PersonFields; fields: AmbassadorFields; consent: GivenConsent };

/** Why a row is not taken: the word key, and the column it is about. */
export type RowProblem = { code: string; field: ColumnField | null; params?: Params };

/** An addition says whose contact it becomes; null where the person is not known yet. */
export type PlannedRow = { line: number; name: string; email: string } & (
  | { verdict: "add"; wanted: Wanted; contactId: string | null }
  | { verdict: "change"; wanted: Wanted; before: KnownAmbassador; changes: ColumnField[] }
  | { verdict: "same" }
  | { verdict: "refuse"; problems: RowProblem[] }
);
export type Verdict = PlannedRow["verdict"];

export type Region = { members: readonly NamedMember[]; people: readonly KnownPerson[]; today: string };

export function importPlan(table: Table, mapping: Mapping, region: Region): PlannedRow[] {
  const byEmail = new Map(region.people.flatMap((person) => (person.emailKey ? [[person.emailKey, person]] : [])));
  const byName = new Map(
    region.people.filter(({ ambassador }) => ambassador).map((person) => [person.name.toLowerCase(), person]),
  );
  const seen = new Set<string>();
  return table.rows.map((row) => {
    const cells = cellsOf(row, mapping);
    const { name = "", email = "" } = cells;
    const base = { line: row.line, name, email };
    const refuse = (code: string, field: ColumnField | null, params?: Params): PlannedRow => ({
      ...base,
      verdict: "refuse",
      problems: [{ code, field, ...(params ? { params } : {}) }],
    });
    if (row.cells.length > table.head.length) return refuse("ambassadors:import.manyCells", null);
    const who = email ? emailKey(email) : name.toLowerCase();
    if (who !== "" && seen.has(who)) return refuse("ambassadors:import.twice", email ? "email" : "name");
    seen.add(who);
    const known = email ? byEmail.get(emailKey(email)) : undefined;
    const namesake = byName.get(name.toLowerCase());
    if (!known && !email && namesake) return refuse("ambassadors:import.namesake", "email", { name });
    const problems = unread(cells, region);
    if (problems.length > 0) return { ...base, verdict: "refuse", problems };
    const before = known?.ambassador ?? null;
    const read = shapeOf(cells, region, known ?? null);
    if (!read.ok) return { ...base, verdict: "refuse", problems: read.problems };
    if (!before) return { ...base, verdict: "add", wanted: read.wanted, contactId: known?.contactId ?? null };
    return change(base, read.wanted, cells, before);
  });
}

type Base = Pick<PlannedRow, "line" | "name" | "email">;

function change(base: Base, wanted: Wanted, cells: Cells, before: KnownAmbassador): PlannedRow {
  const { consent } = wanted;
  const withdrawn = before.consents.find(
    ({ scope, withdrawnOn }) =>
      consent.scopes.includes(scope) && withdrawnOn !== null && withdrawnOn >= consent.givenOn,
  );
  if (withdrawn) {
    return { ...base, verdict: "refuse", problems: [{ code: "ambassadors:import.withdrawn", field: "scopes" }] };
  }
  const changes = columnFields.filter((field) => cells[field] !== undefined && isOther(field, wanted, before));
  if (changes.length === 0) return { ...base, verdict: "same" };
  return { ...base, verdict: "change", wanted, before, changes };
}

/** Name, title and the like are the contact's, and stay as they are known. */
const ofPerson: readonly ColumnField[] = ["name", "email", "title", "organisation", "phone", "locale"];

function isOther(field: ColumnField, { fields, consent }: Wanted, before: KnownAmbassador) {
  if (ofPerson.includes(field)) return false;
  const agreed = (each: AmbassadorConsent) => consent.scopes.includes(each.scope);
  switch (field) {
    case "topics":
      return JSON.stringify(fields.topics.toSorted()) !== JSON.stringify(before.topics.toSorted());
    case "scopes":
      return consent.scopes.some((scope) => !before.consents.some((each) => each.scope === scope && !each.withdrawnOn));
    case "version":
    case "givenOn":
    case "reviewOn":
      return before.consents.filter(agreed).some((each) => each[field] !== consent[field]);
    default:
      return fields[field as keyof typeof fields] !== before[field as keyof Ambassador];
  }
}

/** What the forms could not say of a cell, because a form offers a choice there. */
function unread(cells: Cells, { members }: Region): RowProblem[] {
  const { unknown } = scopesOf(cells.scopes);
  const truths = (["mediaTrained", "isMinor", "guardianConsent"] as const).filter(
    (field) => truthOf(cells[field]) === undefined,
  );
  const isStrangeMember = cells.memberId !== undefined && !memberOf(cells.memberId, members);
  return [
    ...(isStrangeMember
      ? [{ code: "ambassadors:import.noMember", field: "memberId" as const, params: { member: cells.memberId ?? "" } }]
      : []),
    ...unknown.map((scope) => ({ code: "ambassadors:import.noScope", field: "scopes" as const, params: { scope } })),
    ...truths.map((field) => ({ code: "ambassadors:import.neither", field })),
  ];
}

type Read = { ok: true; wanted: Wanted } | { ok: false; problems: RowProblem[] };

/** The row as the form would have been filled in, where it is silent with what is known. */
function shapeOf(cells: Cells, { members, today }: Region, known: KnownPerson | null): Read {
  const before = known?.ambassador ?? null;
  const mark = (is: boolean | undefined) => (is ? "on" : "");
  const text = (field: "sector" | "availability" | "guardianName" | "guardianEmail") =>
    cells[field] ?? before?.[field] ?? "";
  const truth = (field: "mediaTrained" | "isMinor" | "guardianConsent") =>
    cells[field] === undefined ? mark(before?.[field]) : (truthOf(cells[field]) ?? "");
  const { known: scopes } = scopesOf(cells.scopes);
  const standing = before?.consents.find(({ scope, withdrawnOn }) => scopes.includes(scope) && withdrawnOn === null);
  const givenOn = cells.givenOn ? dateOf(cells.givenOn) : "";
  try {
    const wanted = parseNew({
      person: {
        name: cells.name ?? known?.name ?? "",
        title: cells.title ?? "",
        organisation: cells.organisation ?? "",
        email: cells.email ?? "",
        phone: cells.phone ?? "",
        locale: localeOf(cells.locale),
      },
      fields: {
        memberId: cells.memberId ? (memberOf(cells.memberId, members)?.id ?? "") : (before?.memberId ?? ""),
        sector: text("sector"),
        availability: text("availability"),
        mediaTrained: truth("mediaTrained"),
        isMinor: truth("isMinor"),
        guardianName: text("guardianName"),
        guardianEmail: text("guardianEmail"),
        guardianConsent: truth("guardianConsent"),
        maxAsksPerQuarter: cells.maxAsksPerQuarter ?? String(before?.maxAsksPerQuarter ?? 2),
        pausedUntil: before?.pausedUntil ?? "",
        topics: cells.topics ? cells.topics.split(/[;|]/) : (before?.topics ?? []),
      },
      consent: {
        scopes,
        version: cells.version ?? standing?.version ?? "",
        givenOn,
        reviewOn: cells.reviewOn
          ? dateOf(cells.reviewOn)
          : standing?.givenOn === givenOn
            ? (standing.reviewOn ?? "")
            : reviewAfter(givenOn, today),
      },
    });
    return { ok: true, wanted };
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    const fieldOf = (name: unknown) => columnFields.find((field) => field === name) ?? null;
    return {
      ok: false,
      problems: error.issues.map(({ message, path }) => ({ code: message, field: fieldOf(path[0]) })),
    };
  }
}

/** Which columns are about what is agreed to. */
export const ofConsent: readonly ColumnField[] = ["scopes", "version", "givenOn", "reviewOn"];

/** A year after it was given. */
const reviewAfter = (givenOn: string, today: string): string =>
  /^20\d\d-\d\d-\d\d$/.test(givenOn) && givenOn <= today ? addDays(givenOn, 365) : "";

export const countOf = (plan: readonly PlannedRow[], verdict: Verdict): number =>
  plan.filter((row) => row.verdict === verdict).length;
