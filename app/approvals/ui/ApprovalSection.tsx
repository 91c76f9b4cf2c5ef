// Who has approved a text, in the quiet column beside it: what can be done about each who has not.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { DeliveryTrouble, type ShownDelivery } from "~/delivery/ui/DeliveryState.tsx";
import { formatList } from "~/platform/format.ts";
import { PartyList, type PartyRow } from "./PartyList.tsx";

export type ApprovalSectionProps = {
  parties: readonly PartyRow[];
  /** Those who can be reminded from here, with what makes a double click harmless; null where the head does it. */
  remind: { names: readonly string[]; requestSeed: string } | null;
  /** Mails that asked someone and did not arrive, by contact. */
  trouble: Readonly<Record<string, ShownDelivery>>;
  mayWrite: boolean;
  now: Date;
};

export function ApprovalSection({ parties, remind, trouble, mayWrite, now }: ApprovalSectionProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <section>
      <h2>{t("approvals:desk.approvals")}</h2>
      {parties.length > 0 ? (
        <PartyList
          parties={parties}
          now={now}
          underAsked={({ contactId, contactName }) => {
            if (!contactId) return null;
            const mail = trouble[contactId];
            return (
              <>
                {mail ? <DeliveryTrouble delivery={mail} now={now} /> : null}
                {mayWrite ? <Withdraw contactId={contactId} name={contactName ?? ""} /> : null}
              </>
            );
          }}
        />
      ) : (
        <p className="small">{t("approvals:desk.noParties")}</p>
      )}
      {remind && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="requestSeed" value={remind.requestSeed} />
          <SubmitButton variant="tertiary" name="intent" value="remind">
            {t("approvals:desk.remind", { names: formatList(locale, remind.names) })}
          </SubmitButton>
        </Form>
      )}
    </section>
  );
}

/** The link that this person was sent stops working; asked again, the person gets a new one. */
function Withdraw({ contactId, name }: { contactId: string; name: string }) {
  const { t } = useTranslation();
  return (
    <Form method="post" preventScrollReset className="when">
      <input type="hidden" name="contactId" value={contactId} />
      <SubmitButton
        variant="tertiary"
        name="intent"
        value="withdraw"
        aria-label={t("approvals:desk.withdrawFrom", { name })}
      >
        {t("approvals:desk.withdraw")}
      </SubmitButton>
    </Form>
  );
}
