// «Slik ser Lysfjord alle interessentene»: whose view, and of whom.
import { Form } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import { namedOptions, SentenceChoice } from "~/components/SentenceChoice.tsx";
import type { gridPage } from "../grid-page.server.ts";
import { groupWord } from "../kinds.ts";

type Page = Awaited<ReturnType<typeof gridPage>>;

export function GridSentence({ seen, members, groups, group }: Pick<Page, "seen" | "members" | "groups" | "group">) {
  const { t } = useTranslation();
  const components = {
    assessor: (
      <SentenceChoice
        name="as"
        label={t("stakeholders:assess.whose")}
        chosen={typeof seen === "object" ? seen.memberId : seen}
        options={[
          { value: "region", word: t("stakeholders:assess.region") },
          ...namedOptions(members),
          { value: "mean", word: t("stakeholders:grid.everyone") },
        ]}
      />
    ),
    group: (
      <SentenceChoice
        name="group"
        label={t("stakeholders:filter.group")}
        chosen={group}
        every={t("stakeholders:scope.all")}
        options={groups.map((each) => ({ value: each, word: t(groupWord[each]) }))}
      />
    ),
  };
  return (
    <Form method="get" className="noprint" key={JSON.stringify([seen, group])}>
      <p className="sentence">
        <Trans i18nKey="stakeholders:grid.sentence" components={components} />{" "}
        <button type="submit" className="quiet">
          {t("stakeholders:filter.show")}
        </button>
      </p>
    </Form>
  );
}
