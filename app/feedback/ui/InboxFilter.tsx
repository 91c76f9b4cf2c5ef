// «Alt som venter, fra alle kommuner, hos alle»: a plain GET form that reads as a sentence.
import { Form, Link } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import { namedOptions, SentenceChoice } from "~/components/SentenceChoice.tsx";
import { type InboxFilter as Filter, type InboxState, inboxStates } from "../inbox-filter.ts";
import { feedbackKinds, kindWord } from "../kinds.ts";

const stateWord: Record<InboxState, string> = {
  open: "feedback:filter.open",
  recent: "feedback:filter.recent",
  answered: "feedback:filter.answered",
  closed: "feedback:filter.closed",
  all: "feedback:filter.all",
};

type Named = readonly { id: string; name: string }[];
type Props = { filter: Filter; owners: Named; members: Named; total: number };

export function InboxFilter({ filter, owners, members, total }: Props) {
  const { t } = useTranslation();
  const narrowed = Boolean(filter.kind || filter.ownerId || filter.memberId || filter.business);
  return (
    <Form
      method="get"
      role="search"
      className="inbox-filter"
      aria-label={t("feedback:filter.label")}
      key={JSON.stringify(filter)}
    >
      <p className="sentence">
        {filter.business ? <input type="hidden" name="business" value="" /> : null}
        <Trans
          i18nKey="feedback:filter.sentence"
          components={{
            state: (
              <SentenceChoice
                name="state"
                label={t("feedback:filter.state")}
                chosen={filter.state}
                options={inboxStates.map((state) => ({ value: state, word: t(stateWord[state]) }))}
              />
            ),
            kind: (
              <SentenceChoice
                name="kind"
                label={t("feedback:form.kind")}
                chosen={filter.kind}
                every={t("feedback:filter.everyKind")}
                options={feedbackKinds.map((kind) => ({ value: kind, word: t(kindWord[kind]) }))}
              />
            ),
            member: (
              <SentenceChoice
                name="member"
                label={t("feedback:form.member")}
                chosen={filter.memberId}
                every={t("feedback:filter.everywhere")}
                options={namedOptions(members)}
              />
            ),
            owner: (
              <SentenceChoice
                name="owner"
                label={t("feedback:form.owner")}
                chosen={filter.ownerId}
                every={t("feedback:filter.anyone")}
                options={namedOptions(owners)}
              />
            ),
          }}
        />{" "}
        <button type="submit" className="quiet">
          {t("feedback:filter.show")}
        </button>
      </p>
      {narrowed || filter.state !== "open" ? (
        <p className="found small">
          <span role="status">{t("feedback:filter.found", { count: total })}</span>{" "}
          <Link className="quiet" to="?">
            {t("feedback:filter.clear")}
          </Link>
        </p>
      ) : null}
    </Form>
  );
}
