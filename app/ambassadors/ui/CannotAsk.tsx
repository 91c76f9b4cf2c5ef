// Why nothing can be sent as it is chosen now, and what can be done instead.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ClosedReason } from "~/successes/story-gate.ts";
import type { Unasked } from "../ask-choices.ts";
import { closedWord } from "../closed-word.ts";
import { obstacleWord } from "../eligibility.ts";

type Props = { tooEarly: ClosedReason | null; refused: Unasked | null; quoteHref: string };

export function CannotAsk({ tooEarly, refused, quoteHref }: Props) {
  const { t } = useTranslation();
  if (tooEarly) {
    return (
      <div className="cannot-ask" role="status">
        <p>{t(closedWord[tooEarly])}</p>
        <Link className="go" to={quoteHref}>
          {t("ambassadors:closed.quoteInstead")}
        </Link>
      </div>
    );
  }
  if (!refused) return null;
  const { name } = refused;
  return (
    <div className="cannot-ask" role="status">
      <p>{refused.obstacles.map((obstacle) => t(obstacleWord[obstacle], { name })).join(" ")}</p>
    </div>
  );
}
