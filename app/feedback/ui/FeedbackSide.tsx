// The quiet column: who wrote, about what, by when it should be answered, and who has it in hand.

import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Feedback } from "#db/schema/feedback.ts";
import { ChoiceField } from "~/components/ChoiceField.tsx";
import { EmailLink } from "~/components/EmailLink.tsx";
import { useLocale } from "~/components/locale.ts";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { formatDate } from "~/platform/format.ts";
import { horizonWord, viaWord } from "../kinds.ts";
import { type Standing, seemsToAskForAccess } from "../standing.ts";
import { FeedbackState } from "./FeedbackRows.tsx";

type Props = {
  feedback: Feedback;
  standing: Standing;
  timing: { dueOn: string; workingDays: number; overdue: boolean };
  limit: number;
  contactName: string | null;
  owners: readonly { id: string; name: string }[];
  desk: string;
  mayWrite: boolean;
};

/** Where the thing lies that it answers. */
const placeOf: Partial<Record<NonNullable<Feedback["aboutType"]>, string>> = {
  update: "updates",
  release: "releases",
  activity: "activities",
};

export function FeedbackSide({ feedback, standing, timing, limit, contactName, owners, desk, mayWrite }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { email, contactId, aboutType, aboutId, aboutTitle, business, horizon, via, accessRequest } = feedback;
  const place = aboutType ? placeOf[aboutType] : undefined;
  return (
    <aside className="side">
      <section aria-labelledby="facts">
        <h2 id="facts">{t("feedback:side.facts")}</h2>
        <dl>
          <Fact label={t("feedback:side.state")}>
            <FeedbackState row={{ ...timing, standing, accessRequest }} />
          </Fact>
          <Fact label={t("feedback:form.email")}>
            {email ? <EmailLink email={email} /> : t("feedback:side.noEmail")}
          </Fact>
          {contactId ? (
            <Fact label={t("feedback:side.contact")}>
              <Link to={`${desk}/contacts/${contactId}`}>{contactName}</Link>
            </Fact>
          ) : null}
          <Fact label={t("feedback:form.via")}>{t(viaWord[via])}</Fact>
          {business ? <Fact label={t("feedback:side.business")}>{t("feedback:side.yes")}</Fact> : null}
          {horizon ? <Fact label={t("feedback:form.horizon")}>{t(horizonWord[horizon])}</Fact> : null}
          {aboutTitle ? (
            <Fact label={t("feedback:form.about")}>
              {place ? <Link to={`${desk}/${place}/${aboutId}`}>{aboutTitle}</Link> : aboutTitle}
            </Fact>
          ) : null}
          {standing === "open" ? (
            <Fact label={t("feedback:side.due")}>{formatDate(locale, timing.dueOn, "weekday")}</Fact>
          ) : null}
        </dl>
        {accessRequest ? null : <p className="tiny">{t("feedback:side.limit", { count: limit })}</p>}
      </section>
      <section aria-labelledby="owner">
        <h2 id="owner">{t("feedback:form.owner")}</h2>
        {mayWrite ? (
          <Form method="post" className="pass-on" key={feedback.ownerUserId}>
            <ChoiceField
              name="ownerUserId"
              label={t("feedback:side.inHand")}
              defaultValue={feedback.ownerUserId}
              choices={[
                { value: "", word: t("feedback:form.noOwner") },
                ...(owners.some(({ id }) => id === feedback.ownerUserId) || feedback.ownerUserId === null
                  ? []
                  : [{ value: feedback.ownerUserId, word: feedback.ownerName }]),
                ...owners.map(({ id, name }) => ({ value: id, word: name })),
              ]}
            />
            <SubmitButton variant="tertiary" name="intent" value="assign">
              {t("feedback:side.assign")}
            </SubmitButton>
          </Form>
        ) : (
          <p>{feedback.ownerName || t("feedback:list.noOwner")}</p>
        )}
      </section>
      {mayWrite && standing === "open" ? (
        <section aria-labelledby="access">
          <h2 id="access">{t("feedback:side.access")}</h2>
          {!accessRequest && seemsToAskForAccess(feedback.text) ? <p>{t("feedback:side.seemsAccess")}</p> : null}
          <Form method="post">
            <input type="hidden" name="on" value={accessRequest ? "" : "on"} />
            <SubmitButton variant="tertiary" name="intent" value="access">
              {t(accessRequest ? "feedback:side.notAccess" : "feedback:side.isAccess")}
            </SubmitButton>
          </Form>
        </section>
      ) : null}
    </aside>
  );
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </>
);
