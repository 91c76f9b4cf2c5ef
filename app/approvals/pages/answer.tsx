// A signed link: all that waits for its holder, read and answered without an account and without a script.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { isRouteErrorResponse, useActionData, useLoaderData, useRouteError } from "@remix-run/react";
import { ErrorPage } from "~/components/ErrorPage.tsx";
import { LinkRefused } from "~/links/link-refused.ts";
import { openLink } from "~/links/links.queries.server.ts";
import { LinkRefusedPage } from "~/links/ui/LinkRefused.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { Refusal } from "~/platform/refusal.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { rewriteQuote } from "~/press/quotes.commands.server.ts";
import { followAnswers } from "~/press/restrictions.server.ts";
import { regionById } from "~/regions/regions.queries.server.ts";
import { answerPlan } from "../answer-plan.ts";
import { answerView } from "../answer-view.queries.server.ts";
import { answerByLink } from "../decisions.commands.server.ts";
import { answerFields, answerShape } from "../form.ts";
import { AnswerSheet } from "../ui/AnswerSheet.tsx";

/** @throws the kind page that says why the link does not open */
async function holderOf(token: string | undefined, at: Date) {
  try {
    return (await openLink(read, token ?? "", "approval", at)).actor;
  } catch (error) {
    if (!(error instanceof LinkRefused)) throw error;
    const region = error.regionId ? await regionById(read, error.regionId) : undefined;
    throw data({ kind: "link", reason: error.reason, regionName: region?.name ?? null }, { status: error.status });
  }
}

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const at = now();
    const view = await answerView(await holderOf(params.token, at), read, at);
    const t = translator(view.locale);
    const waiting = view.texts.find(({ waits }) => waits);
    return {
      ...view,
      pageLocale: view.locale,
      title: waiting ? t("approvals:page.title", { title: waiting.title }) : t("approvals:page.titleCalm"),
      again: new URL(request.url).searchParams.get("again"),
      now: at,
    };
  });

export const action = async ({ request, params }: ActionFunctionArgs) => {
  const form = await request.formData();
  return attempt(form, async () => {
    const at = now();
    const actor = await holderOf(params.token, at);
    const typed = answerShape.parse(answerFields(form));
    const { texts } = await answerView(actor, read, at);
    const text = texts.find(({ id }) => id === typed.subjectId);
    if (!text) throw new Refusal("approvals:refusal.closed");
    const plan = answerPlan(
      text.reading,
      text.own.map(({ concern }) => concern),
      typed,
    );
    for (const rewrite of plan.rewrites) await rewriteQuote(actor, at, { releaseId: text.subjectId, ...rewrite });
    await answerByLink(actor, at, { ...plan, subjectId: text.id });
    await followAnswers(actor, at, [text.subjectId]);
    throw redirect(`/l/${params.token}#text-${text.id}`, 303);
  });
};

/** Nobody else's eyes: not a cache's, not a search engine's, not the next site's. */
export const headers = () => ({
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex, nofollow",
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded ? `${loaded.title} – ${loaded.regionName}` : "Framsnakk" },
];

export default function Answer() {
  const { again, now: at, ...view } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return <AnswerSheet view={view} again={again} now={at} rejection={isRejection(answered) ? answered : undefined} />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error) || error.data?.kind !== "link") return <ErrorPage whole />;
  return <LinkRefusedPage reason={error.data.reason} regionName={error.data.regionName} />;
}
