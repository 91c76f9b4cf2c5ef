// «Det som gjelder alle kommuner og alle målgrupper, med ordet …»: a plain GET form that reads as a sentence.
import { Form, Link } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import { namedOptions, SentenceChoice, useShowAtOnce } from "~/components/SentenceChoice.tsx";
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
  const show = useShowAtOnce();
  const member = (
    <SentenceChoice
      name="member"
      label={t("timeline:filter.member")}
      chosen={filter.memberId}
      every={t("timeline:filter.everyMember")}
      options={namedOptions(members)}
    />
  );
  const audience = (
    <SentenceChoice
      name="audience"
      label={t("timeline:filter.audience")}
      chosen={filter.audienceId}
      every={t("timeline:filter.everyAudience")}
      options={namedOptions(audiences)}
    />
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
