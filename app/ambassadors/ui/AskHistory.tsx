// What happened with an ask, in the order it happened.
import { useTranslation } from "react-i18next";
import type { Ask } from "#db/schema/ambassadors.ts";
import { useLocale } from "~/components/locale.ts";
import { formatDate, formatMoment } from "~/platform/format.ts";

type Props = { ask: Ask; now: Date };

const answers = {
  yes: "ambassadors:history.yes",
  no: "ambassadors:history.no",
  later: "ambassadors:history.later",
} as const;

export function AskHistory({ ask, now }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { sentAt, askedByName, remindedAt, answer, answeredAt, laterUntil, doneAt, thankedAt, cancelledAt } = ask;
  const happened: [Date | null, string][] = [
    [sentAt, t("ambassadors:history.sent", { name: askedByName })],
    [remindedAt, t("ambassadors:history.reminded")],
    [answeredAt, answer ? t(answers[answer], { when: laterUntil ? formatDate(locale, laterUntil, "long") : "" }) : ""],
    [doneAt, t("ambassadors:history.done")],
    [thankedAt, t("ambassadors:history.thanked")],
    [cancelledAt, t("ambassadors:history.cancelled")],
  ];
  const rows = happened
    .flatMap(([at, word]) => (at && word ? [{ at, word }] : []))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t("ambassadors:history.title")}</h2>
      <ol className="rows history">
        {rows.map(({ at, word }) => (
          <li key={word}>
            <span>{word}</span>
            <time dateTime={at.toISOString()}>{formatMoment(locale, at, now)}</time>
          </li>
        ))}
      </ol>
      {ask.comment ? <p className="said">{ask.comment}</p> : null}
      {ask.link ? (
        <p className="said">
          <a href={ask.link} rel="noreferrer nofollow">
            {ask.link}
          </a>
        </p>
      ) : null}
    </section>
  );
}
