// How many mails stand in which state, live while something moves.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeliveryState } from "#db/schema/delivery.ts";
import { useLive } from "~/components/live.ts";
import { DeliveryStateWord } from "./DeliveryState.tsx";
import "./delivery-counts.css";

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

type Props = {
  counts: Record<DeliveryState, number>;
  moving: boolean;
  total: number;
  /** Where those behind a number stand, where they do not all stand below. */
  hrefOf?: (state: DeliveryState) => string;
};

export function DeliveryCounts({ counts, moving, total, hrefOf }: Props) {
  const { t } = useTranslation();
  useLive(moving);
  return (
    <>
      {moving && (
        <progress
          className="sending-progress"
          max={total}
          value={counts.submitted}
          aria-label={t("delivery:counts.progress")}
        />
      )}
      <p className="sending-counts">
        {order
          .filter((state) => counts[state] > 0)
          .map((state) => {
            const word = <DeliveryStateWord key={state} state={state} count={counts[state]} />;
            return hrefOf ? (
              <Link key={state} to={hrefOf(state)} preventScrollReset>
                {word}
              </Link>
            ) : (
              word
            );
          })}
        {moving && (
          <noscript>
            <a href="?">{t("delivery:counts.refresh")}</a>
          </noscript>
        )}
      </p>
    </>
  );
}
