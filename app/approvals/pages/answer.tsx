// A signed link: all that waits for its holder, read and answered without an account and without a script.
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { personLink } from "~/contacts/person-link.server.ts";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { Refusal } from "~/platform/refusal.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { rewriteQuote } from "~/press/quotes.commands.server.ts";
import { releaseOwner } from "~/press/restrictions.server.ts";
import { strategyOwner } from "~/strategy/strategy-rows.server.ts";
import { answerPlan, isAnsweredSo } from "../answer-plan.ts";
import { answerView } from "../answer-view.queries.server.ts";
import { answerByLink } from "../decisions.commands.server.ts";
import { answerFields, answerShape, standInShape } from "../form.ts";
import { askStandIn } from "../stand-in.commands.server.ts";
import { AnswerSheet } from "../ui/AnswerSheet.tsx";

const owners = { release: releaseOwner, strategy: strategyOwner };

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const at = now();
    const { actor } = await personLink(params.token, "approval", at);
    const view = await answerView(actor, read, at);
    const t = translator(view.locale);
    const waiting = view.texts.find(({ waits }) => waits);
    return {
      ...view,
      pageLocale: view.locale,
      title: waiting ? t("approvals:page.title", { title: waiting.title }) : t("approvals:page.titleCalm"),
      again: new URL(request.url).searchParams.get("again"),
      handed: new URL(request.url).searchParams.has("handed"),
      requestSeed: crypto.randomUUID(),
      now: at,
    };
  });

export const action = async ({ request, params }: ActionFunctionArgs) => {
  const form = await readForm(request);
  return attempt(form, async () => {
    const at = now();
    const { actor } = await personLink(params.token, "approval", at);
    if (form.get("intent") === "standIn") {
      await askStandIn(actor, at, standInShape.parse(Object.fromEntries(form)));
      throw redirect(`/l/${params.token}?handed`, 303);
    }
    const typed = answerShape.parse(answerFields(form));
    const { texts } = await answerView(actor, read, at);
    const text = texts.find(({ id }) => id === typed.subjectId);
    if (!text) throw new Refusal("approvals:refusal.closed");
    const answered = redirect(`/l/${params.token}#text-${text.id}`, 303);
    if (isAnsweredSo(text.reading, text.own, typed)) throw answered;
    const plan = answerPlan(
      text.reading,
      text.own.map(({ concern }) => concern),
      typed,
    );
    for (const rewrite of plan.rewrites) await rewriteQuote(actor, at, { releaseId: text.subjectId, ...rewrite });
    await answerByLink(actor, at, { ...plan, subjectId: text.id }, owners);
    throw answered;
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
  const { again, handed, requestSeed, now: at, ...view } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const rejection = isRejection(answered) ? answered : undefined;
  const once = { again, handed, requestSeed, rejection };
  return <AnswerSheet view={view} now={at} {...once} />;
}

export { LinkErrorBoundary as ErrorBoundary } from "~/links/ui/LinkRefused.tsx";
