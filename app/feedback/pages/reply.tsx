// Anyone may answer what they have got or read, from a phone: no account, no script, and nothing that tells who opened it.
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { updateToAnswer } from "~/press/answerable.queries.server.ts";
import { publicRegion } from "~/regions/public-region.server.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import { aboutNothing, receiveReply } from "../feedback.commands.server.ts";
import { isTrapped, readReply } from "../form.ts";
import { answerDays } from "../settings.ts";
import { ReplyForm } from "../ui/ReplyForm.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await publicRegion(params.region);
    const found = await updateToAnswer(actor, read, params.updateId);
    // In the language of what is answered; where nothing is, in the reader's own.
    const pageLocale = found?.locale ?? (await requestLocale(request));
    return {
      pageLocale,
      title: translator(pageLocale)("feedback:reply.title", { region: region.name }),
      regionName: region.name,
      aboutTitle: found?.about.aboutTitle ?? null,
      days: await readSetting(read, region.id, answerDays),
      sent: new URL(request.url).searchParams.has("sent"),
      newId: crypto.randomUUID(),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor } = await publicRegion(params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const found = await updateToAnswer(actor, read, params.updateId);
      const reply = readReply(form);
      const locale = found?.locale ?? (await requestLocale(request));
      // A machine is told what a person is told.
      if (!isTrapped(form)) await receiveReply(actor, now(), { ...reply, locale, about: found?.about ?? aboutNothing });
      throw redirect("?sent", 303);
    });
  });

/** Nobody else's eyes: not a cache's, not a search engine's. */
export const headers = () => ({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow" });

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function Reply() {
  const answered = useActionData<typeof action>();
  return <ReplyForm {...useLoaderData<typeof loader>()} rejection={isRejection(answered) ? answered : undefined} />;
}
