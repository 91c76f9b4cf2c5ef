// «Vis alle råd om alt»: a plain GET form that reads as a sentence.
import { Form, Link } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import { SentenceChoice } from "~/components/SentenceChoice.tsx";
import { modules } from "../item-kinds.ts";
import { type ListFilter, shownAs } from "../list-filter.ts";
import { aboutWord, filterWord } from "./words.ts";

export function GuidanceFilter({ filter, found }: { filter: ListFilter; found: number | null }) {
  const { t } = useTranslation();
  const status = (
    <SentenceChoice
      name="status"
      label={t("guidance:filter.status")}
      chosen={filter.status}
      every={t("guidance:filter.every")}
      options={shownAs.map((value) => ({ value, word: t(filterWord[value]) }))}
    />
  );
  const about = (
    <SentenceChoice
      name="about"
      label={t("guidance:filter.about")}
      chosen={filter.about}
      every={t("guidance:filter.everything")}
      options={modules.map((value) => ({ value, word: t(aboutWord[value]) }))}
    />
  );
  return (
    <Form
      method="get"
      role="search"
      className="guidance-filter noprint"
      aria-label={t("guidance:filter.label")}
      key={JSON.stringify(filter)}
    >
      <p className="sentence">
        <Trans i18nKey="guidance:filter.sentence" components={{ status, about }} />{" "}
        <label>
          {t("guidance:filter.withWord")}{" "}
          <input
            type="search"
            name="text"
            defaultValue={filter.text}
            aria-label={t("guidance:filter.text")}
            placeholder={t("guidance:filter.anyWord")}
          />
        </label>{" "}
        <button type="submit" className="quiet">
          {t("guidance:filter.show")}
        </button>
      </p>
      {found === null ? null : (
        <p className="small found">
          <span role="status">{t("guidance:filter.found", { count: found })}</span>{" "}
          <Link className="quiet" to="?">
            {t("guidance:filter.clear")}
          </Link>
        </p>
      )}
    </Form>
  );
}
