// The lists that leave as files: which columns, and the rows as the list is filtered. A list that can come back in has the
// columns that its import knows, so that it does.
import type { ReadDb } from "#db/handles.ts";
import type { Actor } from "~/access/actor.ts";
import { pageOf as ambassadorPage, readPeopleFilter, rowOf } from "~/ambassadors/ambassador-list.ts";
import { listAmbassadors } from "~/ambassadors/ambassadors.queries.server.ts";
import { consentText } from "~/ambassadors/consent-text.ts";
import { contactsByIds } from "~/contacts/contacts.queries.server.ts";
import { tagText } from "~/contacts/import-kind.ts";
import { everyContact } from "~/contacts/list.queries.server.ts";
import { readListFilter as readContactFilter } from "~/contacts/list-filter.ts";
import { isHandRole } from "~/contacts/roles.ts";
import { civilDate } from "~/platform/civil-date.ts";
import type { Values } from "~/platform/row-import.ts";
import { listCoverage } from "~/press/coverage.queries.server.ts";
import { readCoverageFilter } from "~/press/coverage-form.ts";
import { listMedia, type OutletRow } from "~/press/media.queries.server.ts";
import { readMediaFilter } from "~/press/outlet-form.ts";
import { regionAssessor } from "~/stakeholders/assessing.ts";
import { matching, readListFilter as readStakeholderFilter } from "~/stakeholders/list-filter.ts";
import { archivedStakeholders, listStakeholders } from "~/stakeholders/stakeholders.queries.server.ts";
import { readListFilter as readSuccessFilter } from "~/successes/list-filter.ts";
import { listSuccesses } from "~/successes/successes.queries.server.ts";
import { rowKinds } from "./row-kinds.ts";

export type ListExport = {
  columns: readonly { name: string; word: string }[];
  /** A stretch at a time; values as they are kept. */
  rows(): AsyncIterable<Values[]>;
};

type Asked = { actor: Actor; db: ReadDb; now: Date; params: URLSearchParams };

const importable = (kind: keyof typeof rowKinds) => rowKinds[kind].fields.filter(({ name }) => !inParts.has(name));
/** A name leaves whole. */
const inParts = new Set(["firstName", "lastName"]);

async function* once<T>(rows: Promise<readonly T[]>, of: (row: T) => Values): AsyncGenerator<Values[]> {
  yield (await rows).map(of);
}

/** Every page of a list that is made of pages. */
async function* pages<T>(
  ask: (page: number) => Promise<{ rows: readonly T[]; pages: number }>,
  of: (row: T) => Values[],
): AsyncGenerator<Values[]> {
  for (let page = 1, last = 1; page <= last; page++) {
    const answer = await ask(page);
    last = answer.pages;
    yield answer.rows.flatMap(of);
  }
}

function contactsList({ actor, db, params }: Asked): ListExport {
  const { place: _, ...filter } = readContactFilter(params);
  async function* rows() {
    for await (const found of everyContact(actor, db, filter)) {
      yield found.map(({ id: _id, tags, ...contact }): Values => {
        const own = tags.filter(({ role }) => isHandRole(role));
        // Where all roles are of one municipality, it has a column of its own; else each role says its own.
        const [first] = own;
        const memberId = first && own.every((tag) => tag.memberId === first.memberId) ? first.memberId : null;
        const lists = tags.flatMap(({ role }) => (isHandRole(role) ? [] : [role]));
        return {
          ...contact,
          memberId,
          tags: own.map((tag) => tagText(tag.role, memberId ? null : tag.memberId)),
          lists: [...new Set(lists)],
        };
      });
    }
  }
  return { columns: [...importable("contacts"), { name: "lists", word: "imports:export.lists" }], rows };
}

function mediaList({ actor, db, now, params }: Asked): ListExport {
  const filter = readMediaFilter(params);
  const ofOutlet = (outlet: OutletRow): Values[] => {
    const own: Values = {
      outlet: outlet.name,
      outletKind: outlet.kind,
      languageForm: outlet.languageForm,
      deadline: outlet.deadline,
      publishDays: outlet.publishDays,
      url: outlet.url,
      covers: outlet.covers.map(({ id }) => id),
    };
    if (outlet.journalists.length === 0) return [own];
    return outlet.journalists.map(({ name, title, email, phone, beat, verifiedOn }) => ({
      ...own,
      ...{ name, title, email, phone, beat, verifiedOn },
    }));
  };
  return {
    columns: importable("media"),
    rows: () => pages((page) => listMedia(actor, db, now, { ...filter, page }), ofOutlet),
  };
}

function ambassadorsList({ actor, db, now, params }: Asked): ListExport {
  const today = civilDate(now);
  const filter = readPeopleFilter(params);
  async function found() {
    const { people } = await listAmbassadors(actor, db, now);
    const all = people.map((person) => rowOf(person, today));
    const { pages: last } = ambassadorPage(all, filter);
    const shown = Array.from({ length: last }, (_, at) => ambassadorPage(all, { ...filter, page: at + 1 }).rows).flat();
    const ids = new Set(shown.map(({ id }) => id));
    return people.filter(({ ambassador }) => ids.has(ambassador.id));
  }
  return {
    columns: importable("ambassadors"),
    rows: () =>
      once(found(), ({ ambassador, contact, topics, consents }) => {
        const given = consents.filter(({ withdrawnOn }) => withdrawnOn === null);
        const [latest] = given;
        const isAlike = given.every(
          ({ givenOn, version, reviewOn }) =>
            givenOn === latest?.givenOn && version === latest.version && reviewOn === latest.reviewOn,
        );
        const { name, title, organisation, email, phone, locale } = contact;
        const { memberId, sector, availability, mediaTrained, isMinor } = ambassador;
        const { guardianName, guardianEmail, guardianConsent, maxAsksPerQuarter } = ambassador;
        return {
          ...{ name, title, organisation, email, phone, locale, memberId, topics, sector, availability },
          ...{ mediaTrained, isMinor, guardianName, guardianEmail, guardianConsent, maxAsksPerQuarter },
          // Where they differ, each scope says its own date.
          scopes: given.map((one) => (isAlike ? one.scope : consentText(one))),
          version: isAlike ? (latest?.version ?? "") : "",
          givenOn: isAlike ? (latest?.givenOn ?? "") : "",
          reviewOn: isAlike ? (latest?.reviewOn ?? "") : "",
        };
      }),
  };
}

function stakeholdersList({ actor, db, now, params }: Asked): ListExport {
  const filter = readStakeholderFilter(params);
  async function found() {
    const views = await (filter.archived ? archivedStakeholders : listStakeholders)(actor, db, now);
    const shown = matching(views, filter);
    const ids = shown.map(({ contact }) => contact.id);
    const people = new Map((await contactsByIds(actor, db, ids)).map((person) => [person.id, person]));
    return shown.flatMap((view) => ({ ...view, person: people.get(view.contact.id) }));
  }
  return {
    columns: [
      ...importable("stakeholders"),
      { name: "meanInterest", word: "imports:export.meanInterest" },
      { name: "meanInfluence", word: "imports:export.meanInfluence" },
    ],
    rows: () =>
      once(found(), ({ stakeholder, contact, person, views }) => {
        const own = views.find(({ assessor }) => assessor === regionAssessor);
        const { nature, category, group, opposition, memberId, relation, expectation, successCriteria } = stakeholder;
        const { importantPhase, needFromUs, weNeed, participation, promise, preferredChannel } = stakeholder;
        return {
          ...{ name: contact.name, title: contact.title, organisation: contact.organisation, nature, category, group },
          ...{ email: person?.email ?? "", phone: person?.phone ?? "", locale: person?.locale ?? "" },
          ...{ opposition, memberId, relation, expectation, successCriteria, importantPhase, needFromUs, weNeed },
          ...{ participation, promise, preferredChannel },
          interest: own ? String(own.interest) : null,
          influence: own ? String(own.influence) : null,
          meanInterest: stakeholder.interest,
          meanInfluence: stakeholder.influence,
        };
      }),
  };
}

function successesList({ actor, db, params }: Asked): ListExport {
  const filter = readSuccessFilter(params);
  return {
    columns: [
      { name: "title", word: "imports:export.title" },
      { name: "successKind", word: "imports:export.kind" },
      { name: "happenedOn", word: "imports:export.happenedOn" },
      { name: "value", word: "imports:export.value" },
      { name: "measure", word: "imports:export.measure" },
      { name: "benefits", word: "imports:export.benefits" },
    ],
    rows: () =>
      pages(
        (page) => listSuccesses(actor, db, { ...filter, page }),
        ({ title, kind, happenedOn, value, measure, benefits }) => [
          {
            ...{ title, happenedOn, value, measure },
            successKind: kind,
            benefits: benefits.map(({ memberName, sentence }) => `${memberName}: ${sentence}`),
          },
        ],
      ),
  };
}

function coverageList({ actor, db, params }: Asked): ListExport {
  const filter = readCoverageFilter(params);
  return {
    columns: [
      { name: "title", word: "imports:export.title" },
      { name: "outlet", word: "press:rows.outlet" },
      { name: "publishedOn", word: "imports:export.publishedOn" },
      { name: "url", word: "press:rows.url" },
      { name: "memberNames", word: "press:rows.covers" },
      { name: "accuracy", word: "imports:export.accuracy" },
      { name: "errorNote", word: "imports:export.errorNote" },
    ],
    rows: () =>
      pages(
        (page) => listCoverage(actor, db, { ...filter, page }),
        ({ title, outletName, publishedOn, url, memberNames, accuracy, errorNote }) => [
          { ...{ title, publishedOn, url, memberNames, accuracy, errorNote }, outlet: outletName },
        ],
      ),
  };
}

export const listExports = {
  contacts: contactsList,
  media: mediaList,
  ambassadors: ambassadorsList,
  stakeholders: stakeholdersList,
  successes: successesList,
  coverage: coverageList,
} satisfies Record<string, (asked: Asked) => ListExport>;

export type ExportName = keyof typeof listExports;
export const isExport = (name: string): name is ExportName => Object.hasOwn(listExports, name);
