// What another person saved while this form was open, above the form that holds both.
import { useTranslation } from "react-i18next";
import { kindWord, successKinds } from "../kinds.ts";
import type { Change } from "../meanwhile.ts";
import type { FormChoices } from "./SuccessForm.tsx";

const fieldWord: Record<string, string> = {
  kind: "successes:form.kind",
  title: "successes:form.title",
  story: "successes:form.story",
  locale: "successes:form.language",
  value: "successes:form.value",
  baseline: "successes:form.baseline",
  measure: "successes:form.measure",
  unit: "successes:form.unit",
  period: "successes:form.period",
  source: "successes:form.source",
  happenedOn: "successes:form.happenedOn",
  placeMemberId: "successes:form.place",
  topics: "successes:form.topics",
  imageFileId: "successes:form.picture",
  imageAlt: "successes:form.alt",
  imageCaption: "successes:form.caption",
  imageCredit: "successes:form.credit",
  imageConsent: "successes:form.consent",
  people: "successes:form.people",
  expectations: "successes:form.answers",
};

const benefitAt = (field: string) => /^benefits\.(.+)\.(sentence|kind)$/.exec(field);

type Props = FormChoices & { changes: readonly Change[] };

export function MeanwhileNotice({ changes, members, people, expectations, filesPath }: Props) {
  const { t } = useTranslation();
  const label = (field: string): string => {
    const [, memberId, part] = benefitAt(field) ?? [];
    if (!memberId) return t(fieldWord[field] ?? "successes:form.whatHappened");
    const member = members.find(({ id }) => id === memberId)?.name ?? "";
    return part === "kind" ? t("successes:form.benefitKind", { member }) : member;
  };
  const words = ({ field, theirs }: Change): string => {
    if (theirs.length === 0) return t("successes:meanwhile.nothing");
    if (field === "people") return theirs.map((id) => people.find((person) => person.id === id)?.name ?? "").join(", ");
    if (field === "expectations")
      return theirs.map((id) => expectations.find((one) => one.id === id)?.text ?? "").join(" ");
    if (field === "imageConsent") return t("successes:meanwhile.yes");
    const kind = field === "kind" ? successKinds.find((one) => one === theirs[0]) : undefined;
    if (kind) return t(kindWord[kind]);
    if (benefitAt(field)?.[2] === "kind")
      return theirs[0] === "direct" ? t("successes:form.direct") : t("successes:form.indirect");
    return theirs.join(", ");
  };
  if (changes.length === 0) return null;
  return (
    <section className="meanwhile" aria-labelledby="meanwhile">
      <h2 id="meanwhile">{t("successes:meanwhile.title")}</h2>
      <p>{t("successes:meanwhile.lead")}</p>
      <ul>
        {changes.map((change) => (
          <li key={change.field}>
            <b>{label(change.field)}</b>
            {change.field === "imageFileId" && change.theirs[0] ? (
              <img src={`${filesPath}/${change.theirs[0]}/thumb`} alt="" />
            ) : (
              <blockquote>{words(change)}</blockquote>
            )}
            {change.clash ? <p className="clash">{t("successes:meanwhile.clash")}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
