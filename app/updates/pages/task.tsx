// A signed link: the text to publish, and where to say that it has been. Without an account and without a script.
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { personLink } from "~/contacts/person-link.server.ts";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { taskAct } from "../form.ts";
import { confirmTask, retractTask } from "../tasks.commands.server.ts";
import { taskSheet } from "../tasks.queries.server.ts";
import { TaskSheet } from "../ui/TaskSheet.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const at = now();
    const { actor, link } = await personLink(params.token, "task", at);
    const sheet = await taskSheet(actor, read, link.subject);
    const again = new URL(request.url).searchParams.has("again");
    return { ...sheet, pageLocale: sheet.locale, again, today: civilDate(at), now: at };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const form = await readForm(request);
    return attempt(form, async () => {
      const at = now();
      const { actor, link } = await personLink(params.token, "task", at);
      const act = taskAct.parse({ ...Object.fromEntries(form), taskId: link.subject });
      await (act.intent === "confirm" ? confirmTask(actor, at, act) : retractTask(actor, at, { taskId: link.subject }));
      throw redirect(`/t/${params.token}`, 303);
    });
  });

/** Nobody else's eyes: not a cache's, not a search engine's, not the next site's. */
export const headers = () => ({
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex, nofollow",
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.update.title ?? "Framsnakk" }];

export default function Task() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return <TaskSheet {...loaded} rejection={isRejection(answered) ? answered : undefined} />;
}

export { LinkErrorBoundary as ErrorBoundary } from "~/links/ui/LinkRefused.tsx";
