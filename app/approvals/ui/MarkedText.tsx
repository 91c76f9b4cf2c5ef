import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { bareWords, type Piece } from "../diff.ts";

/** Words with what is new and what is gone marked, said aloud too. */
export function MarkedText({ pieces }: { pieces: readonly Piece[] }) {
  const { t } = useTranslation();
  return pieces.map((piece, at) => {
    const key = `${at} ${piece.mark}`;
    const { before, words, after } = bareWords(piece.text);
    if (piece.mark === "same" || words === "") return <Fragment key={key}>{piece.text}</Fragment>;
    const added = piece.mark === "added";
    const Mark = added ? "ins" : "del";
    return (
      <Fragment key={key}>
        {before}
        <Mark>
          <span className="sr">{added ? t("approvals:change.now") : t("approvals:change.was")} </span>
          {words}
        </Mark>
        {after}
      </Fragment>
    );
  });
}
