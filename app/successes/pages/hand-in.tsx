// A signed link: two lines and a picture about what is new, or nothing now. Without an account and without a script.
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { personLink } from "~/contacts/person-link.server.ts";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { lastDayOpen } from "../collect-month.ts";
import { answerNothing, handIn } from "../hand-in.commands.server.ts";
import { askedByLink, handedInSince } from "../hand-in.queries.server.ts";
import { readHandIn } from "../hand-in-form.ts";
import { keepUpload } from "../success-form.server.ts";
import { HandIn } from "../ui/HandIn.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, link } = await personLink(params.token, "collect", now());
    const asked = await askedByLink(read, actor, link);
    const { request: question, member, contact, region } = asked;
    const handedIn = await handedInSince(read, asked);
    const sent = new URL(request.url).searchParams.get("sent");
    return {
      pageLocale: asked.locale,
      memberLocale: asked.memberLocale,
      title: translator(asked.locale)("successes:handIn.title", { member: member.name }),
      regionName: region.name,
      memberName: member.name,
      personName: contact.name,
      answer: question.answer,
      until: lastDayOpen(question.month, question.createdAt),
      handedIn,
      justSent: handedIn.find(({ id }) => id === sent)?.title ?? null,
      newId: crypto.randomUUID(),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const at = now();
    const { actor, link } = await personLink(params.token, "collect", at);
    const form = await readForm(request);
    return attempt(form, async () => {
      if (form.get("intent") === "nothing") {
        await answerNothing(actor, at, link.subject);
        throw redirect(`/c/${params.token}`, 303);
      }
      await askedByLink(read, actor, link);
      // The holder of a link may store nothing but this one picture: it is kept for them.
      await keepUpload({ kind: "job", job: "successes.handIn", regionId: actor.regionId }, at, form);
      const story = readHandIn(form);
      await handIn(actor, at, link.subject, story);
      throw redirect(`/c/${params.token}?sent=${story.id}`, 303);
    });
  });

/** Nobody else's eyes: not a cache's, not a search engine's, not the next site's. */
export const headers = () => ({
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex, nofollow",
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.title} – ${page.regionName}` : "Framsnakk" },
];

export default function HandInPage() {
  const page = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return <HandIn {...page} rejection={isRejection(answered) ? answered : undefined} />;
}

export { LinkErrorBoundary as ErrorBoundary } from "~/links/ui/LinkRefused.tsx";
