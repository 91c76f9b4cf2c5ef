// How a sending goes, as the head of its page, and what can be done with it.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { formatMoment } from "~/platform/format.ts";
import { type SendingFacts, sendingTitle } from "./sending-title.ts";

type Props = SendingFacts & {
  releasePath: string;
  releaseTitle: string;
  inAdvance: boolean;
  embargoUntil: Date | null;
  now: Date;
};

export function SendingHead({ releasePath, releaseTitle, inAdvance, embargoUntil, now, ...facts }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const embargo =
    inAdvance && embargoUntil && t("press:sending.inAdvance", { when: formatMoment(locale, embargoUntil, now) });
  return (
    <PageHead
      place={<Link to={releasePath}>{releaseTitle || t("press:list.untitled")}</Link>}
      aside={
        facts.counts.submitted > 0
          ? t("press:sending.sentBy", { name: facts.scheduledByName })
          : t("press:sending.scheduledBy", { name: facts.scheduledByName })
      }
      title={<span role="status">{sendingTitle(facts, { t, locale, now })}</span>}
      lead={embargo}
    />
  );
}

type ActsProps = { state: "active" | "paused" | "cancelled"; unsent: number; submitted: number };

export function SendingActs({ state, unsent, submitted }: ActsProps) {
  const { t } = useTranslation();
  if (state === "cancelled" || unsent === 0) return null;
  return (
    <Form method="post" className="sending-acts" preventScrollReset>
      {state === "paused" ? (
        <SubmitButton name="intent" value="resume">
          {t("press:sending.resume")}
        </SubmitButton>
      ) : (
        <SubmitButton name="intent" value="pause" variant="secondary">
          {t("press:sending.pause")}
        </SubmitButton>
      )}
      <SubmitButton name="intent" value="cancel" variant="tertiary">
        {submitted > 0 ? t("press:sending.cancel") : t("press:sending.cancelAll")}
      </SubmitButton>
    </Form>
  );
}
