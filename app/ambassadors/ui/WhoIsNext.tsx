// Whose turn it is, each with its reason in words; and who cannot be asked, with what stands in the way.
import { Link } from "@remix-run/react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatDate, formatList } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";
import type { Choice, Unasked } from "../ask-choices.ts";
import { obstacleWord } from "../eligibility.ts";

type Props = {
  next: readonly Choice[];
  unasked: readonly Unasked[];
  /** Asks in the last half year, all members together. */
  total: number;
  chosenId: string | null;
  hrefOf: (id: string) => string;
  path: string;
};

const shownAtOnce = 5;

export function WhoIsNext({ next, unasked, total, chosenId, hrefOf, path }: Props) {
  const { t } = useTranslation();
  const rows = (choices: readonly Choice[]) => (
    <ol className="rows turn">
      {choices.map((choice) => (
        <li key={choice.id} aria-current={choice.id === chosenId ? "true" : undefined}>
          <p className="first">
            <Link to={hrefOf(choice.id)} preventScrollReset>
              {choice.name}
            </Link>
          </p>
          <Reason choice={choice} total={total} />
        </li>
      ))}
    </ol>
  );
  return (
    <section aria-labelledby="turn">
      <h2 id="turn">{t("ambassadors:turn.title")}</h2>
      {next.length === 0 ? <p className="small">{t("ambassadors:turn.nobody")}</p> : rows(next.slice(0, shownAtOnce))}
      {next.length > shownAtOnce ? (
        <details className="more">
          <summary>{t("ambassadors:turn.more", { count: next.length - shownAtOnce })}</summary>
          {rows(next.slice(shownAtOnce))}
        </details>
      ) : null}
      {unasked.length > 0 ? (
        <details className="more">
          <summary>{t("ambassadors:turn.unasked", { count: unasked.length })}</summary>
          <ul className="rows turn">
            {unasked.map(({ id, name, obstacles }) => (
              <li key={id}>
                <p className="first">
                  <Link to={`${path}/${id}`}>{name}</Link>
                </p>
                <p className="second">{obstacles.map((obstacle) => t(obstacleWord[obstacle], { name })).join(" ")}</p>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function Reason({ choice, total }: { choice: Choice; total: number }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return <p className="second">{reasonsOf(choice, total, t, locale).join(" ")}</p>;
}

export function reasonsOf(choice: Choice, total: number, t: TFunction, locale: Locale): string[] {
  const { memberName: member, memberAsks: asks, lastAskedOn, topics, benefits } = choice;
  const quoted = topics.map((topic) => t("ambassadors:turn.quoted", { topic }));
  return [
    ...(topics.length > 0 ? [t("ambassadors:turn.topics", { topics: formatList(locale, quoted) })] : []),
    ...(benefits && member ? [t("ambassadors:turn.benefits", { member })] : []),
    ...(member ? [t("ambassadors:turn.share", { member, asks, count: total })] : []),
    lastAskedOn
      ? t("ambassadors:turn.lastAsked", { when: formatDate(locale, lastAskedOn, "long") })
      : t("ambassadors:turn.neverAsked"),
  ];
}
