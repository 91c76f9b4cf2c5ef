// «Vis alle verdier om presse med ordet frist»: the filter of the values. Without script its button does it.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SentenceChoice } from "../../components/SentenceChoice.tsx";

type Props = {
  filter: { onlyOwn: boolean; groupId: string | null; text: string };
  groups: readonly { id: string; title: string }[];
};

export function ValueSentence({ filter: { onlyOwn, groupId, text }, groups }: Props) {
  const { t } = useTranslation();
  return (
    <Form method="get" role="search" className="sentence" key={`${onlyOwn} ${groupId} ${text}`}>
      {t("setup:values.show")}{" "}
      <SentenceChoice
        name="show"
        label={t("setup:values.whoseValues")}
        chosen={onlyOwn ? "own" : null}
        every={t("setup:values.every")}
        options={[{ value: "own", word: t("setup:values.onlyOwn") }]}
      />{" "}
      {t("setup:values.about")}{" "}
      <SentenceChoice
        name="group"
        label={t("setup:values.whichGroup")}
        chosen={groupId}
        every={t("setup:values.anything")}
        options={groups.map(({ id, title }) => ({ value: id, word: t(title).toLowerCase() }))}
      />{" "}
      <label>
        {t("setup:values.withWord")}{" "}
        <input type="search" name="q" defaultValue={text} placeholder={t("setup:values.anyWord")} size={14} />
      </label>{" "}
      <button type="submit" className="quiet">
        {t("setup:values.find")}
      </button>
    </Form>
  );
}
