// An empty installation: the first owner, let in by the one-time code from the log. Once used, it is gone.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { shortestPassword, signedIn } from "~/auth/auth.server.ts";
import { deviceOf } from "~/auth/device.ts";
import { becomeFirstOwner } from "~/auth/first-owner.commands.server.ts";
import { firstOwnerForm } from "~/auth/form.ts";
import { isUntouched } from "~/auth/installation.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { NewPassword } from "~/auth/ui/NewPassword.tsx";
import { FormProblems } from "~/components/FormProblems.tsx";
import { Languages, LanguagesOfForm } from "~/components/Languages.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextField } from "~/components/TextField.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { env } from "~/platform/env.server.ts";
import { isLocale, type Locale } from "~/platform/locale.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection, type Rejection } from "~/platform/rejection.ts";
import { languageCookieFor } from "~/platform/request-language.ts";
import { typedFrom } from "~/platform/typed.ts";
import { translator } from "~/platform/words.server.ts";
import { Steps } from "../ui/Steps.tsx";

export const loader = ({ request }: LoaderFunctionArgs) =>
  answering(async () => {
    if (await signedIn(request)) throw redirect("/");
    const open = await isUntouched(read);
    const pageTitle = translator(await requestLocale(request))("setup:start.title");
    return data({ open, least: shortestPassword, pageTitle }, { status: open ? 200 : 404 });
  });

export const action = ({ request }: ActionFunctionArgs) =>
  answering(async () => {
    const form = await readForm(request);
    const chosen = form.get("locale");
    if (isLocale(chosen)) return inLanguage(chosen, form);
    return attempt(form, async () => {
      const typed = firstOwnerForm.parse(Object.fromEntries(form));
      const locale = await requestLocale(request);
      const device = deviceOf(request.headers.get("user-agent"));
      throw redirect("/start/region", { headers: await becomeFirstOwner(now(), { ...typed, locale }, device) });
    });
  });

/** The same page in another language, with all that was typed; passwords are never given back. */
const inLanguage = (locale: Locale, form: FormData) => {
  const { password: _, ...values } = typedFrom(form);
  const cookie = languageCookieFor(locale, env.publicUrl.startsWith("https:"));
  return data<Rejection>({ problems: [], values }, { headers: { "Set-Cookie": cookie } });
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Start() {
  const { t } = useTranslation();
  const { open, least } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const rejection = isRejection(answer) ? answer : undefined;
  return (
    <main className="alone" id="main">
      <PageHead
        place="Framsnakk"
        title={t(open ? "setup:start.title" : "setup:start.doneTitle")}
        lead={t(open ? "setup:start.lead" : "setup:start.doneLead")}
      />
      {open ? <Steps now="you" /> : null}
      <div className="start-languages">{open ? <LanguagesOfForm form="first-owner" /> : <Languages />}</div>
      <FormProblems rejection={rejection} />
      {open ? (
        /* Loaded anew: the session begins with the answer. */
        <Form method="post" className="form" id="first-owner" noValidate reloadDocument>
          <div className="start-code">
            <TextField
              name="code"
              label={t("setup:start.code")}
              hint={t("setup:start.codeHint")}
              autoComplete="one-time-code"
              autoCapitalize="characters"
              spellCheck={false}
              rejection={rejection}
            />
          </div>
          <TextField name="name" label={t("auth:account.name")} autoComplete="name" rejection={rejection} />
          <TextField
            name="email"
            type="email"
            label={t("auth:signIn.email")}
            autoComplete="username"
            rejection={rejection}
          />
          <NewPassword label={t("auth:password.new")} least={least} rejection={rejection} />
          <div>
            <SubmitButton>{t("setup:start.submit")}</SubmitButton>
          </div>
        </Form>
      ) : (
        <p>
          <Link className="go" to="/sign-in">
            {t("auth:signIn.title")}
          </Link>
        </p>
      )}
    </main>
  );
}
