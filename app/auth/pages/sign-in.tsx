import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { signedIn } from "~/auth/auth.server.ts";
import { demoAccounts, demoPassword } from "~/auth/demo-accounts.ts";
import { deviceOf } from "~/auth/device.ts";
import { signInForm } from "~/auth/form.ts";
import { ownPath } from "~/auth/return-path.ts";
import { signIn } from "~/auth/sign-in.commands.server.ts";
import { DemoAccounts } from "~/auth/ui/DemoAccounts.tsx";
import { FormProblems } from "~/components/FormProblems.tsx";
import { Languages } from "~/components/Languages.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextField } from "~/components/TextField.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { env } from "~/platform/env.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";

export const loader = ({ request }: LoaderFunctionArgs) =>
  answering(async () => {
    const to = ownPath(new URL(request.url).searchParams.get("to"));
    if (await signedIn(request)) throw redirect(to);
    return { to, demo: env.isDemo ? { accounts: demoAccounts, password: demoPassword } : undefined };
  });

export const action = ({ request }: ActionFunctionArgs) =>
  answering(async () => {
    const form = await readForm(request);
    const to = ownPath(new URL(request.url).searchParams.get("to"));
    return attempt(form, async () => {
      const device = deviceOf(request.headers.get("user-agent"));
      const headers = await signIn({ ...signInForm.parse(Object.fromEntries(form)), device });
      throw redirect(to, { headers });
    });
  });

export default function SignIn() {
  const { t } = useTranslation();
  const { demo } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const rejection = isRejection(answer) ? answer : undefined;
  return (
    <main className="alone" id="main">
      <PageHead
        place="Framsnakk"
        title={t("auth:signIn.title")}
        lead={t(leadOf(demo !== undefined, useSearchParams()[0].has("changed")))}
      />
      {demo ? <DemoAccounts accounts={demo.accounts} password={demo.password} /> : null}
      {demo ? <h2 className="or">{t("auth:signIn.byHand")}</h2> : null}
      <FormProblems rejection={rejection} />
      {/* Loaded anew, because the person may have chosen another language than the page is in. */}
      <Form method="post" className="form" reloadDocument>
        <TextField
          name="email"
          type="email"
          label={t("auth:signIn.email")}
          autoComplete="username"
          required
          rejection={rejection}
        />
        <TextField
          name="password"
          type="password"
          label={t("auth:signIn.password")}
          autoComplete="current-password"
          required
          rejection={rejection}
        />
        <div>
          <SubmitButton variant={demo ? "secondary" : "primary"}>{t("auth:signIn.submit")}</SubmitButton>
        </div>
      </Form>
      <div className="foot">
        <Languages />
        <Link className="quiet" to="/forgot">
          {t("auth:signIn.forgot")}
        </Link>
      </div>
    </main>
  );
}

function leadOf(isDemo: boolean, passwordChanged: boolean): string {
  if (passwordChanged) return "auth:signIn.changedLead";
  return isDemo ? "auth:signIn.demoLead" : "auth:signIn.lead";
}
