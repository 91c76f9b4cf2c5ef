// The changes that members ask for, in their own words, above the text they concern.
import { useTranslation } from "react-i18next";
import type { PartyStanding } from "../standing.ts";

export type PartyBeside = Pick<PartyStanding, "concern" | "state" | "by" | "at" | "comment"> & {
  kind: "member" | "person" | "region";
  name: string;
  memberId: string | null;
  contactName: string | null;
};

/** @param part the member whose part is shown; the common text shows what all ask for */
export function ChangeNotes({ parties, part = "core" }: { parties: readonly PartyBeside[]; part?: string }) {
  const { t } = useTranslation();
  const asking = parties.filter(
    (party) =>
      party.kind === "member" && party.state === "changesRequested" && (part === "core" || part === party.memberId),
  );
  return asking.map((party) => (
    <div className="asked" key={party.concern}>
      <p>
        <b>{t("approvals:desk.asksForChange", { name: party.name })}</b> {party.comment && `«${party.comment}»`}
      </p>
      <p className="tiny">{party.by}</p>
    </div>
  ));
}
