// One's own account: what one goes by, the password, where one is signed in, and which regions one is in.
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { accountOf } from "~/auth/account.queries.server.ts";
import { actOnAccount } from "~/auth/account-acts.server.ts";
import { sessionOf, shortestPassword, signedIn } from "~/auth/auth.server.ts";
import { accountAct } from "~/auth/form.ts";
import { regionsOf } from "~/auth/memberships.queries.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { sessionsOf } from "~/auth/sessions.server.ts";
import { AccountForms } from "~/auth/ui/AccountForms.tsx";
import { MyRegions } from "~/auth/ui/MyRegions.tsx";
import { SessionRows } from "~/auth/ui/SessionRows.tsx";
import { SignOut } from "~/auth/ui/SignOut.tsx";
import { Languages } from "~/components/Languages.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { env } from "~/platform/env.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { languageCookieFor } from "~/platform/request-language.ts";
import { translator } from "~/platform/words.server.ts";
import { mayFound } from "~/setup/may-found.server.ts";

export const loader = ({ request }: LoaderFunctionArgs) =>
  answering(async () => {
    const me = await whoIsHere(request);
    return {
      account: await accountOf(read, me.userId),
      sessions: await sessionsOf(read, me.userId, now()),
      here: me.sessionId,
      regions: await regionsOf(read, me.userId),
      mayFound: await mayFound(read, me.userId),
      least: shortestPassword,
      pageTitle: translator(await requestLocale(request))("auth:account.title"),
    };
  });

export const action = ({ request }: ActionFunctionArgs) =>
  answering(async () => {
    const me = await whoIsHere(request);
    const form = await readForm(request);
    return attempt(form, async () => {
      const act = accountAct.parse(Object.fromEntries(form));
      await actOnAccount(me, now(), act);
      const secure = env.publicUrl.startsWith("https:");
      const headers = act.intent === "rename" ? { "Set-Cookie": languageCookieFor(act.locale, secure) } : undefined;
      throw redirect(`/account?done=${act.intent}`, { headers });
    });
  });

async function whoIsHere(request: Request) {
  const person = await signedIn(request);
  const session = await sessionOf(request);
  if (!person || !session) throw redirect("/sign-in?to=/account");
  return { userId: person.userId, name: person.name, sessionId: session.id };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Account() {
  const { t } = useTranslation();
  const { account, sessions, here, regions, mayFound: founds, least } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const rejection = isRejection(answer) ? answer : undefined;
  return (
    <main className="alone account" id="main">
      <PageHead
        place={<Link to="/">{t("auth:account.toDesk")}</Link>}
        title={account.name}
        lead={t("auth:account.lead", { email: account.email })}
      />
      <AccountForms account={account} least={least} rejection={rejection} />
      <MyRegions regions={regions} mayFound={founds} />
      <SessionRows sessions={sessions} here={here} />
      <div className="foot">
        <Languages />
        <SignOut />
      </div>
    </main>
  );
}
