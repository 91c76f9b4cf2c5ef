import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forgotForm } from "~/auth/form.ts";
import { forgotPassword } from "~/auth/passwords.commands.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { Languages } from "~/components/Languages.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextField } from "~/components/TextField.tsx";
import { whereMailGoes } from "~/delivery/where-mail-goes.ts";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { env } from "~/platform/env.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { inSteadyTime } from "~/platform/steady-time.server.ts";
import { translator } from "~/platform/words.server.ts";

/** Longer than it takes to queue a mail. */
const answerMs = 700;

export const loader = ({ request }: LoaderFunctionArgs) =>
  answering(async () => ({
    sendsMail: whereMailGoes(env) !== "nowhere",
    pageTitle: translator(await requestLocale(request))("auth:forgot.title"),
  }));

/** Known and unknown addresses get the same answer after the same time. */
export const action = ({ request }: ActionFunctionArgs) =>
  answering(async () => {
    const form = await readForm(request);
    return attempt(form, async () => {
      const { email } = forgotForm.parse(Object.fromEntries(form));
      await inSteadyTime(answerMs, () => forgotPassword(now(), email));
      return { sentTo: email };
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Forgot() {
  const { t } = useTranslation();
  const { sendsMail } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const rejection = isRejection(answer) ? answer : undefined;
  const sentTo = answer && "sentTo" in answer ? answer.sentTo : undefined;
  return (
    <main className="alone" id="main">
      <PageHead
        place="Framsnakk"
        title={t(sentTo ? "auth:forgot.sentTitle" : "auth:forgot.title")}
        lead={sentTo ? t("auth:forgot.sentLead", { email: sentTo }) : t("auth:forgot.lead")}
      />
      {sendsMail ? null : <p className="notice">{t("auth:forgot.noMail")}</p>}
      {sentTo ? (
        <p>{t("auth:forgot.nothingCame")}</p>
      ) : (
        <>
          <FormProblems rejection={rejection} />
          <Form method="post" className="form" noValidate>
            <TextField
              name="email"
              type="email"
              label={t("auth:signIn.email")}
              autoComplete="username"
              required
              rejection={rejection}
            />
            <div>
              <SubmitButton>{t("auth:forgot.submit")}</SubmitButton>
            </div>
          </Form>
        </>
      )}
      <div className="foot">
        <Languages />
        <Link className="quiet" to="/sign-in">
          {t("auth:forgot.back")}
        </Link>
      </div>
    </main>
  );
}
