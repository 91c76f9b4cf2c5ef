import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { chooseLanguage } from "~/auth/accounts.commands.server.ts";
import { signedIn } from "~/auth/auth.server.ts";
import { languageForm } from "~/auth/form.ts";
import { ownPath } from "~/auth/return-path.ts";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { env } from "~/platform/env.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { languageCookieFor } from "~/platform/request-language.ts";

export const loader = () => redirect("/");

export const action = ({ request }: ActionFunctionArgs) =>
  answering(async () => {
    const form = await readForm(request);
    return attempt(form, async () => {
      const { locale } = languageForm.parse(Object.fromEntries(form));
      const person = await signedIn(request);
      if (person) await chooseLanguage(person.userId, now(), locale);
      const cookie = languageCookieFor(locale, env.publicUrl.startsWith("https:"));
      throw redirect(ownPath(String(form.get("to"))), { headers: { "Set-Cookie": cookie } });
    });
  });

export default function Language() {
  return null;
}
