// «Det som gjelder alle kommuner og alle målgrupper, med ordet …»: a plain GET form that reads as a sentence.
import { Form, Link, useSubmit } from "@remix-run/react";
import type { ChangeEvent } from "react";
import { Trans, useTranslation } from "react-i18next";
import { isNarrowed, searchFor, type TimelineFilter } from "../filter.ts";
import { itemKinds, kindWord } from "../kinds.ts";

type Named = { id: string; name: string };

type Props = {
  filter: TimelineFilter;
  members: readonly Named[];
  audiences: readonly Named[];
  /** How many there are, told where something is chosen. */
  found: number;
};

export function TimelineFilterForm({ filter, members, audiences, found }: Props) {
  const { t } = useTranslation();
  const submit = useSubmit();
  const show = (event: ChangeEvent<HTMLSelectElement | HTMLInputElement>) =>
    submit(event.currentTarget.form, { replace: true, preventScrollReset: true });
  const choice = (name: string, label: string, every: string, chosen: string | null, named: readonly Named[]) => (
    <select name={name} aria-label={label} defaultValue={chosen ?? ""} onChange={show}>
      <option value="">{every}</option>
      {named.map(({ id, name: called }) => (
        <option key={id} value={id}>
          {called}
        </option>
      ))}
    </select>
  );
  const { memberId, audienceId } = filter;
  const member = choice("member", t("timeline:filter.member"), t("timeline:filter.everyMember"), memberId, members);
  const audience = choice(
    "audience",
    t("timeline:filter.audience"),
    t("timeline:filter.everyAudience"),
    audienceId,
    audiences,
  );
  return (
    <Form
      method="get"
      role="search"
      className="timeline-filter"
      aria-label={t("timeline:filter.label")}
      key={JSON.stringify(filter)}
    >
      {filter.month ? <input type="hidden" name="month" value={filter.month} /> : null}
      {filter.day ? <input type="hidden" name="day" value={filter.day} /> : null}
      {filter.week ? <input type="hidden" name="week" value={filter.week} /> : null}
      {filter.lanes ? <input type="hidden" name="lanes" value={filter.lanes} /> : null}
      <p className="sentence">
        <Trans i18nKey="timeline:filter.sentence" components={{ member, audience }} />{" "}
        <label>
          {t("timeline:filter.withWord")}{" "}
          <input
            type="search"
            name="text"
            defaultValue={filter.text}
            aria-label={t("timeline:filter.text")}
            placeholder={t("timeline:filter.anyWord")}
          />
        </label>{" "}
        <button type="submit" className="quiet">
          {t("timeline:filter.show")}
        </button>
      </p>
      <fieldset className="choices kinds">
        <legend className="sr">{t("timeline:filter.kinds")}</legend>
        {itemKinds.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              name="kind"
              value={kind}
              defaultChecked={filter.kinds.includes(kind)}
              onChange={show}
            />
            {t(kindWord[kind])}
          </label>
        ))}
      </fieldset>
      {isNarrowed(filter) ? (
        <p className="found small">
          <span role="status">{t("timeline:filter.found", { count: found })}</span>
          <Link className="quiet" to={searchFor(filter, { kinds: [], memberId: null, audienceId: null, text: "" })}>
            {t("timeline:filter.clear")}
          </Link>
        </p>
      ) : null}
    </Form>
  );
}
