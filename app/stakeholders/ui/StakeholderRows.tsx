// Stakeholders under what we do about them, with who keeps in touch and how long it is since anyone did.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { formatDate } from "~/platform/format.ts";
import { groupWord } from "../kinds.ts";
import type { pageOf } from "../list-filter.ts";
import { type ContactLimits, quadrantWord } from "../quadrant.ts";
import type { StakeholderView } from "../stakeholders.queries.server.ts";
import { besideName } from "../stands-as.ts";
import { placeWords, touchWord } from "./stakeholder-words.ts";

type Part = ReturnType<typeof pageOf>["parts"][number];
type Props = { parts: readonly Part[]; limits: ContactLimits; path: string };

export function StakeholderRows({ parts, limits, path }: Props) {
  const { t } = useTranslation();
  return (
    <div className="stakeholder-parts">
      {parts.map(({ quadrant, rows, total }) => (
        <section key={quadrant} aria-labelledby={`part-${quadrant}`}>
          <header>
            <h2 id={`part-${quadrant}`}>
              {quadrant ? t(quadrantWord[quadrant]) : t("stakeholders:touch.notAssessed")} <span>{total}</span>
            </h2>
            <p>
              {quadrant
                ? t("stakeholders:list.within", { count: limits[quadrant] })
                : t("stakeholders:list.standNowhere")}
            </p>
          </header>
          <ul className="rows">
            {rows.map((view) => (
              <StakeholderRow key={view.id} view={view} path={path} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function StakeholderRow({ view, path }: { view: StakeholderView; path: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { id, name, stakeholder, contact, memberName, ownerName, nextContactAt, disagreements } = view;
  const { interest, influence, group } = stakeholder;
  const { state, text } = touchWord(t, view);
  const facts = [
    interest !== null && influence !== null ? placeWords(t, { interest, influence }) : "",
    ownerName ? t("stakeholders:list.owner", { name: ownerName }) : t("stakeholders:list.noOwner"),
    nextContactAt ? t("stakeholders:list.next", { when: formatDate(locale, nextContactAt, "day") }) : "",
  ];
  return (
    <li className="row">
      <p className="first">
        <Link to={`${path}/${id}`}>{name}</Link>
      </p>
      <p className="second">
        {[besideName(stakeholder, contact), memberName, t(groupWord[group])].filter(Boolean).join(" · ")}
      </p>
      <p className="second whole">
        {facts.filter(Boolean).join(" · ")}
        {disagreements.length > 0 ? (
          <>
            {" · "}
            <Link to={`${path}/${id}#views`}>{t("stakeholders:list.disagree")}</Link>
          </>
        ) : null}
      </p>
      <span className="right">
        <StateWord state={state}>{text}</StateWord>
      </span>
    </li>
  );
}
