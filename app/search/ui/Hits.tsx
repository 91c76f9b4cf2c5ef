// What was found, by kind; the letters asked for stand out.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { grouped, type Hit, type HitKind, pathOf } from "../hits.ts";

const kindWords: Record<HitKind, string> = {
  success: "search:kind.success",
  release: "search:kind.release",
  update: "search:kind.update",
  audience: "search:kind.audience",
  member: "search:kind.member",
  goal: "search:kind.goal",
  expectation: "search:kind.expectation",
  activity: "search:kind.activity",
  coverage: "search:kind.coverage",
  enquiry: "search:kind.enquiry",
  feedback: "search:kind.feedback",
  responsibility: "search:kind.responsibility",
  scenario: "search:kind.scenario",
  case: "search:kind.case",
  outlet: "search:kind.outlet",
  contact: "search:kind.contact",
};

type Props = { hits: readonly Hit[]; desk: string; onChoose?: () => void };

export function Hits({ hits, desk, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {grouped(hits).map(({ kind, hits: found }) => (
        <section key={kind} className="hits" aria-label={t(kindWords[kind])}>
          <h2>{t(kindWords[kind])}</h2>
          <ul>
            {found.map((hit) => (
              <li key={hit.id}>
                <Link to={`${desk}/${pathOf(hit)}`} onClick={onChoose}>
                  {hit.title}
                </Link>
                {hit.detail ? <span> · {hit.detail}</span> : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
