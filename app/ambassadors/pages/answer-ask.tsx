// A signed link: what is asked of its holder, with the facts to tell it by, answered without an account and without a script.
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { personLink } from "~/contacts/person-link.server.ts";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { addDays, civilDate } from "~/platform/civil-date.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import { readAnswer } from "../answer-form.ts";
import { answerView } from "../answer-view.queries.server.ts";
import { answerAsk } from "../answers.commands.server.ts";
import { laterDays } from "../settings.ts";
import { AskSheet } from "../ui/AskSheet.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const at = now();
    const { actor, link } = await personLink(params.token, "ask", at);
    const view = await answerView(actor, read, at, link.subject);
    return {
      view,
      pageLocale: view.locale,
      title: translator(view.locale)("ambassadors:answer.title", { name: view.ask.askedByName || view.regionName }),
      told: new URL(request.url).searchParams.has("told"),
      storyId: crypto.randomUUID(),
      later: addDays(civilDate(at), await readSetting(read, actor.regionId, laterDays)),
      path: `/a/${params.token}`,
      now: at,
    };
  });

export const action = async ({ request, params }: ActionFunctionArgs) => {
  const form = await readForm(request);
  return attempt(form, async () => {
    const at = now();
    const { actor, link } = await personLink(params.token, "ask", at);
    const answer = readAnswer(form);
    await answerAsk(actor, at, link.subject, answer);
    throw redirect(answer.intent === "story" ? `/a/${params.token}?told#story` : `/a/${params.token}`, 303);
  });
};

/** Nobody else's eyes: not a cache's, not a search engine's, not the next site's. */
export const headers = () => ({
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex, nofollow",
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} – ${data.view.regionName}` : "Framsnakk" },
];

export default function AnswerAsk() {
  const answered = useActionData<typeof action>();
  return <AskSheet {...useLoaderData<typeof loader>()} rejection={isRejection(answered) ? answered : undefined} />;
}

export { LinkErrorBoundary as ErrorBoundary } from "~/links/ui/LinkRefused.tsx";
