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
  /** What makes a double click on asking somebody else harmless. */
  requestSeed: string;
  /** Mails that asked someone and did not arrive, by contact. */
  trouble: Readonly<Record<string, ShownDelivery>>;
  mayWrite: boolean;
  now: Date;
};

export function ApprovalSection({ parties, remind, requestSeed, trouble, mayWrite, now }: ApprovalSectionProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <section>
      <h2>{t("approvals:desk.approvals")}</h2>
      {parties.length > 0 ? (
        <PartyList
          parties={parties}
          now={now}
          underAsked={({ concern, contactId, contactName, memberName, standIns }) => {
            if (!contactId) return null;
            const mail = trouble[contactId];
            return (
              <>
                {mail ? <DeliveryTrouble delivery={mail} now={now} /> : null}
                {mayWrite
                  ? standIns.map((who) => (
                      <AskStandIn key={who.id} {...{ concern, who, requestSeed }} memberName={memberName ?? ""} />
                    ))
                  : null}
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

type StandInProps = {
  concern: string;
  who: { id: string; name: string };
  memberName: string;
  requestSeed: string;
};

/** The one who was asked is away: another who may answer for the municipality is asked instead. */
function AskStandIn({ concern, who, memberName, requestSeed }: StandInProps) {
  const { t } = useTranslation();
  return (
    <Form method="post" preventScrollReset className="when">
      <input type="hidden" name="concern" value={concern} />
      <input type="hidden" name="contactId" value={who.id} />
      <input type="hidden" name="requestSeed" value={requestSeed} />
      <SubmitButton variant="tertiary" name="intent" value="standIn">
        {t("approvals:standIn.ask", { name: who.name, member: memberName })}
      </SubmitButton>
    </Form>
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
