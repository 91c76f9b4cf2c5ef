// «Medier som dekker alle kommuner»: a plain GET form that reads as a sentence.
import { Form, Link } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import { namedOptions, SentenceChoice } from "~/components/SentenceChoice.tsx";
import type { MediaFilter as Filter } from "../outlet-form.ts";

const shows = ["used", "due", "archived"] as const satisfies readonly Filter["show"][];
const showWord: Record<Filter["show"], string> = {
  used: "press:media.showUsed",
  due: "press:media.showDue",
  archived: "press:media.showArchived",
};

type Props = { filter: Filter; members: readonly { id: string; name: string }[]; total: number };

export function MediaFilter({ filter, members, total }: Props) {
  const { t } = useTranslation();
  return (
    <Form
      method="get"
      role="search"
      className="coverage-filter"
      aria-label={t("press:media.filter")}
      key={JSON.stringify(filter)}
    >
      <p className="sentence">
        <Trans
          i18nKey="press:media.sentence"
          components={{
            show: (
              <SentenceChoice
                name="show"
                label={t("press:media.which")}
                chosen={filter.show}
                options={shows.map((show) => ({ value: show, word: t(showWord[show]) }))}
              />
            ),
            member: (
              <SentenceChoice
                name="member"
                label={t("successes:list.member")}
                chosen={filter.memberId}
                every={t("successes:list.everyMember")}
                options={namedOptions(members)}
              />
            ),
          }}
        />{" "}
        <button type="submit" className="quiet">
          {t("press:coverage.show")}
        </button>
      </p>
      {filter.memberId || filter.show !== "used" ? (
        <p className="found small">
          <span role="status">{t("press:media.found", { count: total })}</span>{" "}
          <Link className="quiet" to="?">
            {t("press:media.clear")}
          </Link>
        </p>
      ) : null}
    </Form>
  );
}
