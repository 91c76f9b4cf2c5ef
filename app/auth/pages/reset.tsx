import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { shortestPassword } from "~/auth/auth.server.ts";
import { resetForm } from "~/auth/form.ts";
import { openReset, resetPassword } from "~/auth/passwords.commands.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { NewPassword } from "~/auth/ui/NewPassword.tsx";
import { FormProblems } from "~/components/FormProblems.tsx";
import { Languages } from "~/components/Languages.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { LinkErrorBoundary } from "~/links/ui/LinkRefused.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { Refusal } from "~/platform/refusal.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { linkHolder } from "~/regions/link-holder.server.ts";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const pageTitle = translator(await requestLocale(request))("auth:reset.title");
    const { link } = await linkHolder(params.token, "reset", now());
    try {
      const { email } = await openReset(link.subject, now());
      return data({ email, least: shortestPassword, pageTitle });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // Used already, which the page says; it stands here and not in the boundary because what to do is known.
      return data({ email: null, least: shortestPassword, pageTitle }, { status: 410 });
    }
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { link } = await linkHolder(params.token, "reset", now());
    const form = await readForm(request);
    return attempt(form, async () => {
      const { password } = resetForm.parse(Object.fromEntries(form));
      await resetPassword(now(), link.subject, password);
      throw redirect("/sign-in?changed");
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "Framsnakk" }];

export default function Reset() {
  const { t } = useTranslation();
  const { email, least } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const rejection = isRejection(answer) ? answer : undefined;
  return (
    <main className="alone" id="main">
      <PageHead
        place="Framsnakk"
        title={t(email ? "auth:reset.title" : "auth:reset.spentTitle")}
        lead={email ? t("auth:reset.lead", { email }) : t("auth:reset.spentLead")}
      />
      {email ? (
        <>
          <FormProblems rejection={rejection} />
          <Form method="post" className="form" noValidate>
            {/* For the browser's keeper of passwords, which looks for whose it is. */}
            <input type="email" name="username" value={email} autoComplete="username" readOnly hidden />
            <NewPassword label={t("auth:reset.password")} least={least} rejection={rejection} />
            <div>
              <SubmitButton>{t("auth:reset.submit")}</SubmitButton>
            </div>
          </Form>
        </>
      ) : null}
      <div className="foot">
        <Languages />
        {email ? null : (
          <Link className="quiet" to="/forgot">
            {t("auth:signIn.forgot")}
          </Link>
        )}
      </div>
    </main>
  );
}

export const ErrorBoundary = LinkErrorBoundary;
