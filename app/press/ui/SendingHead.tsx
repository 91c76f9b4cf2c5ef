// How a sending goes, as the head of its page, live while something moves.
import { Form, Link, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { DeliveryState } from "#db/schema/delivery.ts";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { DeliveryStateWord } from "~/delivery/ui/DeliveryState.tsx";
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

const order: readonly DeliveryState[] = [
  "submitted",
  "sending",
  "waiting",
  "deferred",
  "held",
  "uncertain",
  "bounced",
  "failed",
  "suppressed",
  "cancelled",
];

export function SendingCounts({
  counts,
  moving,
  total,
}: {
  counts: Record<DeliveryState, number>;
  moving: boolean;
  total: number;
}) {
  const { t } = useTranslation();
  useLive(moving);
  return (
    <>
      {moving && (
        <progress
          className="sending-progress"
          max={total}
          value={counts.submitted}
          aria-label={t("press:sending.progress")}
        />
      )}
      <p className="sending-counts">
        {order
          .filter((state) => counts[state] > 0)
          .map((state) => (
            <DeliveryStateWord key={state} state={state} count={counts[state]} />
          ))}
        {moving && (
          <noscript>
            <a href="?">{t("press:sending.refresh")}</a>
          </noscript>
        )}
      </p>
    </>
  );
}

/** Asks again every other second while mail moves and the page is looked at. */
function useLive(moving: boolean) {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!moving || state !== "idle") return;
    const timer = setTimeout(() => document.visibilityState === "visible" && revalidate(), 2000);
    return () => clearTimeout(timer);
  }, [moving, state, revalidate]);
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
