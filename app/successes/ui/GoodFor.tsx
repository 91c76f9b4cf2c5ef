// Whom it is good for: every member, with its sentence or the lack of one.
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Benefit, benefitField } from "../form.ts";
import type { MemberToWriteFor } from "./BenefitFields.tsx";

type Props = {
  members: readonly MemberToWriteFor[];
  benefits: readonly Benefit[];
  /** Whether the member has been told about, as the page knows it. */
  told: ReactNode;
  /** Where a missing sentence can be written; null for those who may not. */
  editPath: string | null;
};

export function GoodFor({ members, benefits, told, editPath }: Props) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="good-for">
      <h2 id="good-for">{t("successes:page.goodFor")}</h2>
      <ul className="rows benefits">
        {members.map((member) => {
          const benefit = benefits.find((one) => one.memberId === member.id);
          return (
            <li key={member.id}>
              <h3>{member.name}</h3>
              {benefit ? (
                <>
                  <p className="say" lang={member.languageForm === "nn" ? "nn" : "nb"}>
                    {benefit.sentence}
                  </p>
                  <span className="kind">
                    {benefit.kind === "direct" ? t("successes:page.direct") : t("successes:page.indirect")}
                  </span>
                  {told}
                </>
              ) : (
                <p className="none">
                  {t("successes:page.noSentence")}{" "}
                  {editPath ? (
                    <Link to={`${editPath}#${benefitField(member.id, "sentence")}`}>
                      {t("successes:page.writeSentence")}
                    </Link>
                  ) : null}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
