import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "../../components/SubmitButton.tsx";
import type { DemoAccount } from "../demo-accounts.ts";
import { roleWords } from "../role-words.ts";
import "./sign-in.css";

/** The three people of the demo, one press each. */
export function DemoAccounts({ accounts, password }: { accounts: readonly DemoAccount[]; password: string }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="demo-accounts">
      <h2 id="demo-accounts" className="sr">
        {t("auth:signIn.demoAccounts")}
      </h2>
      <ul className="rows">
        {accounts.map(({ email, name, role }, order) => (
          <li key={email} className="row">
            <strong className="first">{name}</strong>
            <span className="second">
              {t(roleWords[role])} · {email}
            </span>
            <Form method="post" reloadDocument className="right">
              <input type="hidden" name="email" value={email} />
              <input type="hidden" name="password" value={password} />
              <SubmitButton variant={order === 0 ? "primary" : "secondary"}>
                {t("auth:signIn.as", { name: name.split(" ")[0] })}
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
      <p className="small demo-password">
        {t("auth:signIn.demoPassword")} <code>{password}</code>
      </p>
    </section>
  );
}
