import { Button } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import { PageHead } from "~/components/PageHead.tsx";

type Props = {
  regionName: string;
  list: string;
  /** The audience whose mails these are, where the list is one's. */
  audience: string | null;
  isOff: boolean;
};

/** What the lists are called by those who get them. */
const listWords: Record<string, string> = { press: "delivery:list.press" };

/** Asks once, and can be undone by the same link. A plain form: the page sends no script. */
export function Unsubscribe({ regionName, list, audience, isOff }: Props) {
  const { t } = useTranslation();
  const what = audience
    ? t("delivery:list.audience", { region: regionName, audience })
    : t(listWords[list] ?? "delivery:list.other", { region: regionName });
  return (
    <main className="alone" id="main">
      <PageHead
        place={regionName}
        title={isOff ? t("delivery:unsubscribe.doneTitle") : t("delivery:unsubscribe.title", { list: what })}
        lead={
          isOff ? t("delivery:unsubscribe.doneLead", { list: what }) : t("delivery:unsubscribe.lead", { list: what })
        }
      />
      <form method="post">
        {isOff ? <input type="hidden" name="intent" value="subscribe" /> : null}
        <Button type="submit" variant={isOff ? "secondary" : "primary"}>
          {isOff ? t("delivery:unsubscribe.undo") : t("delivery:unsubscribe.confirm")}
        </Button>
      </form>
    </main>
  );
}
