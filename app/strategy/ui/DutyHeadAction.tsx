// The one thing to do on top of the list: ask those who have not been asked; else write down another.
import { Button } from "@digdir/designsystemet-react";
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/SubmitButton.tsx";

export function DutyHeadAction({ unasked, path }: { unasked: number; path: string }) {
  const { t } = useTranslation();
  if (unasked === 0) {
    return (
      <Button asChild>
        <Link to={`${path}/new`}>{t("strategy:duties.new")}</Link>
      </Button>
    );
  }
  return (
    <div className="head-acts">
      <Form method="post">
        <SubmitButton name="intent" value="ask">
          {t("strategy:duties.ask", { count: unasked })}
        </SubmitButton>
      </Form>
      <Link className="go" to={`${path}/new`}>
        {t("strategy:duties.new")}
      </Link>
    </div>
  );
}
