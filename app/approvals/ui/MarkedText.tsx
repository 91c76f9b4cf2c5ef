import { useTranslation } from "react-i18next";
import type { Piece } from "../diff.ts";

/** Words with what is new and what is gone marked, said aloud too. */
export function MarkedText({ pieces }: { pieces: readonly Piece[] }) {
  const { t } = useTranslation();
  return pieces.map((piece, at) => {
    const key = `${at} ${piece.mark}`;
    if (piece.mark === "same") return <span key={key}>{piece.text}</span>;
    const added = piece.mark === "added";
    const Mark = added ? "ins" : "del";
    return (
      <Mark key={key}>
        <span className="sr">{added ? t("approvals:change.now") : t("approvals:change.was")} </span>
        {piece.text}
      </Mark>
    );
  });
}
