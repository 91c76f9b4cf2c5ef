import { Button } from "@digdir/designsystemet-react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

/** Out of use, and back again: nothing is lost by it. */
export function PutAway({ away }: { away: boolean }) {
  const { t } = useTranslation();
  return (
    <Form method="post" className="goal-away">
      {away ? <p role="status">{t("goals:one.isAway")}</p> : null}
      <Button type="submit" variant="tertiary" data-size="sm" name="intent" value={away ? "restore" : "archive"}>
        {away ? t("goals:one.takeBack") : t("goals:one.putAway")}
      </Button>
    </Form>
  );
}
