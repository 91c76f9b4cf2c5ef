// Everyone in the audience, found by name, put in and kept out by hand.
import { Input, Label } from "@digdir/designsystemet-react";
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import type { NamePage } from "~/contacts/paging.ts";
import { officeOf, type Person } from "~/contacts/person.ts";
import { PageTurner } from "~/contacts/ui/PageTurner.tsx";
import { formatNumber } from "~/platform/format.ts";
import type { NameRow } from "../names.queries.server.ts";
import { type NamesFilter, namesSearch, type Showing } from "../names-filter.ts";
import type { PeopleCount } from "../people.queries.server.ts";
import { ByHand, NameRows } from "./NameRows.tsx";

type Props = {
  page: NamePage<NameRow>;
  counts: PeopleCount;
  filter: NamesFilter;
  keptOut: readonly Person[];
  toAdd: readonly Person[];
  mayChange: boolean;
  desk: string;
};

export function People({ page, counts, filter, keptOut, toAdd, mayChange, desk }: Props) {
  const { t } = useTranslation();
  const { people, reachable } = counts;
  return (
    <section aria-labelledby="people">
      <h2 id="people">{t("audiences:people.title")}</h2>
      <p className="figures">
        <Figure showing="all" count={people} word={t("audiences:people.all", { count: people })} filter={filter} />
        <Figure
          showing="reachable"
          count={reachable}
          word={t("audiences:people.reachable", { count: reachable })}
          filter={filter}
        />
        {people > reachable ? (
          <Figure
            showing="unreachable"
            count={people - reachable}
            word={t("audiences:people.unreachable", { count: people - reachable })}
            filter={filter}
          />
        ) : null}
        {mayChange ? (
          <a className="quiet" href="#add">
            {t("audiences:people.addTitle")}
          </a>
        ) : null}
      </p>
      {people > 0 ? <Search filter={filter} /> : null}
      {page.rows.length === 0 ? (
        <p className="none">{people === 0 ? t("audiences:people.nobody") : t("audiences:people.noMatch")}</p>
      ) : null}
      <NameRows rows={page.rows} desk={desk} mayChange={mayChange} />
      <PageTurner before={page.before} after={page.after} searchOf={(place) => namesSearch(filter, place)} />
      {mayChange ? <AddByHand find={filter.find} toAdd={toAdd} desk={desk} /> : null}
      {keptOut.length > 0 ? <KeptOut keptOut={keptOut} mayChange={mayChange} desk={desk} /> : null}
    </section>
  );
}

type FigureProps = { showing: Showing; count: number; word: string; filter: NamesFilter };

function Figure({ showing, count, word, filter }: FigureProps) {
  const locale = useLocale();
  return (
    <Link
      to={namesSearch({ showing, text: filter.text }, null)}
      aria-current={filter.showing === showing ? "true" : undefined}
      preventScrollReset
    >
      <b>{formatNumber(locale, count)}</b> {word}
    </Link>
  );
}

function Search({ filter }: { filter: NamesFilter }) {
  const { t } = useTranslation();
  return (
    <Form method="get" role="search" className="find" aria-label={t("audiences:people.search")} key={filter.text}>
      {filter.showing === "all" ? null : <input type="hidden" name="show" value={filter.showing} />}
      <div className="field">
        <Label htmlFor="text">{t("audiences:people.search")}</Label>
        <Input id="text" type="search" name="text" defaultValue={filter.text} />
      </div>
      <button type="submit" className="quiet">
        {t("contacts:list.show")}
      </button>
      {filter.text ? (
        <Link className="quiet" to={namesSearch({ ...filter, text: "" }, null)}>
          {t("contacts:list.clear")}
        </Link>
      ) : null}
    </Form>
  );
}

function AddByHand({ find, toAdd, desk }: { find: string; toAdd: readonly Person[]; desk: string }) {
  const { t } = useTranslation();
  return (
    <div className="by-hand">
      <h3 id="add">{t("audiences:people.addTitle")}</h3>
      <Form method="get" action="#add" className="find" aria-labelledby="add" preventScrollReset key={find}>
        <div className="field">
          <Label htmlFor="find">{t("audiences:people.find")}</Label>
          <Input id="find" type="search" name="find" defaultValue={find} />
        </div>
        <button type="submit" className="quiet">
          {t("audiences:people.findButton")}
        </button>
      </Form>
      {find && toAdd.length === 0 ? (
        <p className="none" role="status">
          {t("audiences:people.notFound")} <Link to={`${desk}/contacts/new`}>{t("audiences:people.newContact")}</Link>
        </p>
      ) : null}
      <ul className="rows name-rows">
        {toAdd.map((person) => (
          <PersonRow key={person.id} person={person} desk={desk} intent="add" word={t("audiences:people.add")} />
        ))}
      </ul>
    </div>
  );
}

function KeptOut({ keptOut, mayChange, desk }: { keptOut: readonly Person[]; mayChange: boolean; desk: string }) {
  const { t } = useTranslation();
  return (
    <div className="by-hand">
      <h3>{t("audiences:people.keptOutTitle")}</h3>
      <ul className="rows name-rows">
        {keptOut.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            desk={desk}
            intent={mayChange ? "leaveToRule" : null}
            word={t("audiences:people.letIn")}
          />
        ))}
      </ul>
    </div>
  );
}

type RowProps = { person: Person; desk: string; intent: "add" | "leaveToRule" | null; word: string };

function PersonRow({ person, desk, intent, word }: RowProps) {
  return (
    <li className="row">
      <p className="first">
        <Link to={`${desk}/contacts/${person.id}`}>{person.name}</Link>
      </p>
      <p className="second">{officeOf(person)}</p>
      {intent ? (
        <div className="right">
          <ByHand contactId={person.id} intent={intent} word={word} name={person.name} />
        </div>
      ) : null}
    </li>
  );
}
