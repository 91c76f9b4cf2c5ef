// What was answered, by whom, how and when; and the way back.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Feedback } from "#db/schema/feedback.ts";
import { useLocale } from "~/components/locale.ts";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { momentWords } from "~/delivery/moment-words.ts";
import { DeliveryStateWord } from "~/delivery/ui/DeliveryState.tsx";
import { answeredWord } from "../kinds.ts";
import type { ReplySent } from "../replies.queries.server.ts";
import type { Standing } from "../standing.ts";

type Props = {
  feedback: Feedback;
  standing: Standing;
  workingDays: number;
  replies: readonly ReplySent[];
  now: Date;
  mayWrite: boolean;
};

/** Not on its way yet: taking it back stops it. */
const waits = (reply: ReplySent): boolean => reply.state === "waiting" || reply.state === "deferred";

export function OurAnswer({ feedback, standing, workingDays, replies, now, mayWrite }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { answeredAt, answeredVia, answeredByName, answer } = feedback;
  return (
    <section aria-labelledby="our-answer">
      <h2 id="our-answer">{t(standing === "closed" ? "feedback:ours.closed" : "feedback:ours.title")}</h2>
      {answeredAt && answeredVia ? (
        <p className="small">
          {t("feedback:ours.by", {
            name: answeredByName,
            how: t(answeredWord[answeredVia]).toLowerCase(),
            when: momentWords(locale, answeredAt, now),
          })}{" "}
          {t("feedback:ours.after", { count: workingDays })}
        </p>
      ) : (
        <p className="small">{t("feedback:ours.noAnswer")}</p>
      )}
      {answer ? (
        <p className="ours" lang={feedback.locale === locale ? undefined : feedback.locale}>
          {answer}
        </p>
      ) : null}
      {replies.length > 0 ? (
        <ul className="rows">
          {replies.map((reply) => (
            <li className="row" key={reply.id}>
              <p className="second">
                {t("feedback:ours.mail", {
                  email: reply.recipientEmail,
                  when: momentWords(locale, reply.submittedAt ?? reply.dueAt, now),
                })}
              </p>
              <span className="right">
                <DeliveryStateWord state={reply.state} />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {mayWrite ? (
        <Form method="post" className="ways">
          <SubmitButton variant="tertiary" name="intent" value="reopen">
            {t(replies.some(waits) ? "feedback:ours.takeBack" : "feedback:ours.reopen")}
          </SubmitButton>
        </Form>
      ) : null}
    </section>
  );
}
