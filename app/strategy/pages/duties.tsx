// A signed link: what its holder is asked to do, and «done today» for what they have taken on. Without account or script.
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { personLink } from "~/contacts/person-link.server.ts";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { answerDuty } from "../duty-answers.commands.server.ts";
import { dutyAnswer } from "../duty-form.ts";
import { dutySheet } from "../responsibilities.queries.server.ts";
import { DutySheet } from "../ui/DutySheet.tsx";

export const loader = ({ params }: LoaderFunctionArgs) =>
  answering(async () => {
    const at = now();
    const { actor } = await personLink(params.token, "duty", at);
    const sheet = await dutySheet(actor, read, at);
    return {
      ...sheet,
      pageLocale: sheet.locale,
      title: translator(sheet.locale)("strategy:sheet.title", { count: sheet.asked.length }),
      path: `/d/${params.token}`,
      today: civilDate(at),
    };
  });

export const action = async ({ request, params }: ActionFunctionArgs) => {
  const form = await readForm(request);
  return attempt(form, async () => {
    const at = now();
    const { actor } = await personLink(params.token, "duty", at);
    const answer = dutyAnswer.parse(Object.fromEntries(form));
    await answerDuty(actor, at, answer);
    throw redirect(`/d/${params.token}${"id" in answer ? `#${answer.id}` : ""}`, 303);
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

export default function Duties() {
  const answered = useActionData<typeof action>();
  return <DutySheet {...useLoaderData<typeof loader>()} rejection={isRejection(answered) ? answered : undefined} />;
}

export { LinkErrorBoundary as ErrorBoundary } from "~/links/ui/LinkRefused.tsx";
