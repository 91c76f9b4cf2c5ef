// A signed link: how a member sees each of those it was asked about. Without an account and without a script.
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { personLink } from "~/contacts/person-link.server.ts";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { assessByLink } from "../assess-link.commands.server.ts";
import { askedByLink, saidByMember, stakeholdersAsked } from "../assess-link.queries.server.ts";
import { answersTyped, readAnswers } from "../link-form.ts";
import { AssessSheet } from "../ui/AssessSheet.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, link } = await personLink(params.token, "assess", now());
    const { asked, locale, member, contact, region } = await askedByLink(read, actor, link);
    const all = await stakeholdersAsked(read, actor.regionId, asked);
    return {
      pageLocale: locale,
      title: translator(locale)("stakeholders:link.title", { member: member.name }),
      regionName: region.name,
      memberName: member.name,
      personName: contact.name,
      stakeholders: all.map(({ stakeholder, name, beside }) => ({ id: stakeholder.id, name, beside })),
      typed: answersTyped(await saidByMember(read, actor.regionId, asked.memberId)),
      done: new URL(request.url).searchParams.has("done"),
      until: link.expiresAt,
    };
  });

export const action = async ({ request, params }: ActionFunctionArgs) => {
  const form = await readForm(request);
  return attempt(form, async () => {
    const at = now();
    const { actor, link } = await personLink(params.token, "assess", at);
    const { asked } = await askedByLink(read, actor, link);
    const ids = (await stakeholdersAsked(read, actor.regionId, asked)).map(({ stakeholder }) => stakeholder.id);
    await assessByLink(actor, at, link, readAnswers(form, ids));
    throw redirect(`/s/${params.token}?done`, 303);
  });
};

/** Nobody else's eyes: not a cache's, not a search engine's, not the next site's. */
export const headers = () => ({
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex, nofollow",
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.title} – ${page.regionName}` : "Framsnakk" },
];

export default function AssessLink() {
  const page = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return <AssessSheet {...page} rejection={isRejection(answered) ? answered : undefined} />;
}

export { LinkErrorBoundary as ErrorBoundary } from "~/links/ui/LinkRefused.tsx";
