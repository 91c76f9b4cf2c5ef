// What a first telling needs, each with the way to it.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StateWord } from "../../components/StateWord.tsx";
import "../../regions/ui/settings.css";

type Props = { steps: { members: number; reachable: number; hasResult: boolean }; desk: string };

export function FirstTelling({ steps: { members, reachable, hasResult }, desk }: Props) {
  const { t } = useTranslation();
  const needs = [
    {
      to: `${desk}/settings/members`,
      word: t("setup:first.member"),
      why: t("setup:first.memberWhy"),
      there: members > 0,
      count: t("setup:first.members", { count: members }),
    },
    {
      to: `${desk}/contacts/new`,
      word: t("setup:first.address"),
      why: t("setup:first.addressWhy"),
      there: reachable > 0,
      count: t("setup:first.addresses", { count: reachable }),
    },
    {
      to: `${desk}/successes/new`,
      word: t("setup:first.result"),
      why: t("setup:first.resultWhy"),
      there: hasResult,
      count: t("setup:first.there"),
    },
  ];
  return (
    <ul className="rows">
      {needs.map(({ to, word, why, there, count }) => (
        <li key={to} className="row">
          <Link className="first" to={to}>
            {word}
          </Link>
          <span className="second">{why}</span>
          <span className="right">
            <StateWord state={there ? "ok" : "none"}>{there ? count : t("setup:first.missing")}</StateWord>
          </span>
        </li>
      ))}
    </ul>
  );
}
