// A region is founded: the first one of an installation, or another by someone who leads one.
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { signedIn } from "~/auth/auth.server.ts";
import { regionsOf } from "~/auth/memberships.queries.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { env } from "~/platform/env.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { Forbidden } from "~/platform/refusal.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { newRegionForm } from "~/regions/form.ts";
import { foundRegion } from "../found-region.commands.server.ts";
import { mayFound } from "../may-found.server.ts";
import { FoundForm } from "../ui/FoundForm.tsx";
import { Steps } from "../ui/Steps.tsx";

export const loader = ({ request }: LoaderFunctionArgs) =>
  answering(async () => {
    const person = await signedIn(request);
    if (!person) throw redirect("/sign-in?to=/start/region");
    if (!(await mayFound(read, person.userId))) throw new Forbidden("found");
    const locale = await requestLocale(request);
    return {
      newId: crypto.randomUUID(),
      first: (await regionsOf(read, person.userId)).length === 0,
      locale,
      host: new URL(env.publicUrl).host,
      pageTitle: translator(locale)("setup:region.title"),
    };
  });

export const action = ({ request }: ActionFunctionArgs) =>
  answering(async () => {
    const person = await signedIn(request);
    if (!person) throw redirect("/sign-in?to=/start/region");
    const form = await readForm(request);
    return attempt(form, async () => {
      const slug = await foundRegion(person.userId, now(), newRegionForm.parse(Object.fromEntries(form)));
      throw redirect(`/r/${slug}/settings/members?first`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function StartRegion() {
  const { t } = useTranslation();
  const { newId, first, locale, host } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <main className="alone" id="main">
      <PageHead place="Framsnakk" title={t("setup:region.title")} lead={t("setup:region.lead")} />
      {first ? <Steps now="region" /> : null}
      <FoundForm newId={newId} locale={locale} host={host} rejection={isRejection(answer) ? answer : undefined} />
    </main>
  );
}
