// Life and health belong to the municipality's crisis management: whom to call, what to say, and who got it.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Case, caseLog } from "#db/schema/preparedness.ts";
import { useLocale } from "~/components/locale.ts";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextField } from "~/components/TextField.tsx";
import { formatMoment } from "~/platform/format.ts";
import type { Rejection } from "~/platform/rejection.ts";
import { CopyButton } from "./CopyButton.tsx";

type Props = {
  of: Case;
  log: readonly (typeof caseLog.$inferSelect)[];
  handover: boolean;
  newId: string;
  writes: boolean;
  now: Date;
  rejection: Rejection | undefined;
};

export function HandOver({ of, log, handover, newId, writes, now, rejection }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const handed = log.filter(({ kind }) => kind === "handedOver");
  if (!writes && handed.length === 0) return null;
  const text = t("preparedness:handOver.text", {
    title: of.title,
    at: formatMoment(locale, of.awareAt, now),
    name: of.leaderName,
  });
  return (
    <details className="hand-over" open={handover && handed.length === 0}>
      <summary>{t("preparedness:handOver.question")}</summary>
      {handed.map((entry) => (
        <p key={entry.id}>
          {entry.text}, {formatMoment(locale, entry.at, now)}
        </p>
      ))}
      <p className="numbers">
        {(["112", "110", "113"] as const).map((number) => (
          <a key={number} href={`tel:${number}`}>
            {number} {t(emergency[number])}
          </a>
        ))}
      </p>
      <p>{t("preparedness:handOver.lead")}</p>
      <p className="read">{text}</p>
      <CopyButton text={text} />
      {writes ? (
        <Form method="post" noValidate className="form">
          <input type="hidden" name="id" value={newId} />
          <TextField
            name="to"
            rejection={rejection}
            label={t("preparedness:handOver.to")}
            hint={t("preparedness:handOver.toHint")}
          />
          <SubmitButton variant="secondary" name="intent" value="handOver">
            {t("preparedness:handOver.done")}
          </SubmitButton>
        </Form>
      ) : null}
    </details>
  );
}

const emergency = {
  "112": "preparedness:handOver.police",
  "110": "preparedness:handOver.fire",
  "113": "preparedness:handOver.ambulance",
} as const;
