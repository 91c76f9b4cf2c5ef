import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

export function SignOut() {
  const { t } = useTranslation();
  return (
    <Form method="post" action="/sign-out" reloadDocument>
      <button type="submit" className="linklike">
        {t("auth:signOut")}
      </button>
    </Form>
  );
}
