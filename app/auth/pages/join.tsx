import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { shortestPassword, signedIn } from "~/auth/auth.server.ts";
import { deviceOf } from "~/auth/device.ts";
import { joinForm } from "~/auth/form.ts";
import { joinAsNew, joinWithAccount } from "~/auth/join.commands.server.ts";
import { openInvite } from "~/auth/join.queries.server.ts";
import { askedAs } from "~/auth/role-words.ts";
import { signIn } from "~/auth/sign-in.commands.server.ts";
import { signedInWith } from "~/auth/signed-in-with.server.ts";
import { JoinClosed, JoinForms } from "~/auth/ui/JoinForms.tsx";
import { Languages } from "~/components/Languages.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { LinkErrorBoundary } from "~/links/ui/LinkRefused.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { Forbidden } from "~/platform/refusal.ts";
import { isRejection } from "~/platform/rejection.ts";
import { cookieLanguage } from "~/platform/request-language.ts";
import { translator } from "~/platform/words.server.ts";

/** The invitation's own language, until the reader chooses another. */
export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { invite, region, memberName } = await openInvite(params.token, now());
    const person = await signedIn(request);
    const pageLocale = cookieLanguage(request.headers.get("cookie")) ?? invite.locale;
    const page = {
      pageLocale,
      pageTitle: translator(pageLocale)("auth:join.pageTitle", { region: region.name }),
      region: { name: region.name, slug: region.slug },
      invite: { name: invite.name, email: invite.email, role: invite.role, by: invite.invitedByName },
      memberName,
      closed: invite.acceptedAt !== null,
      signedInAs: person?.name ?? null,
      least: shortestPassword,
    };
    return data(page, { status: page.closed ? 410 : 200 });
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, invite, region } = await openInvite(params.token, now());
    const form = await readForm(request);
    const device = deviceOf(request.headers.get("user-agent"));
    return attempt(form, async () => {
      const act = joinForm.parse(Object.fromEntries(form));
      const there = `/r/${region.slug}`;
      if (act.intent === "new") {
        throw redirect(there, { headers: await joinAsNew(actor, now(), { invite, person: act, device }) });
      }
      if (act.intent === "signIn") {
        const headers = await signIn({ email: act.email, password: act.oldPassword, device });
        await joinWithAccount(actor, now(), invite.id, await signedInWith(headers));
        throw redirect(there, { headers });
      }
      const person = await signedIn(request);
      if (!person) throw new Forbidden("join");
      await joinWithAccount(actor, now(), invite.id, person.userId);
      throw redirect(there);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "Framsnakk" }];

export default function Join() {
  const { t } = useTranslation();
  const { region, invite, memberName, closed, signedInAs, least, pageLocale } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const names = { by: invite.by, region: region.name };
  return (
    <main className="alone" id="main">
      <PageHead
        place={region.name}
        title={t(closed ? "auth:join.closedTitle" : "auth:join.title", names)}
        lead={t(closed ? "auth:join.closedLead" : askedAs[invite.role], { member: memberName })}
      />
      {closed ? (
        <JoinClosed />
      ) : (
        <JoinForms
          invite={invite}
          signedInAs={signedInAs}
          least={least}
          locale={pageLocale}
          rejection={isRejection(answer) ? answer : undefined}
        />
      )}
      <div className="foot">
        <Languages />
      </div>
    </main>
  );
}

export const ErrorBoundary = LinkErrorBoundary;
