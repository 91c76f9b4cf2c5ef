// Anyone in the press may ask: no account, no script. What is asked lands with whoever answers the press.
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { isTrapped } from "~/feedback/form.ts";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { publicRegion } from "~/regions/public-region.server.ts";
import { settingOf } from "~/regions/setting.ts";
import { keptSettings } from "~/regions/settings.queries.server.ts";
import { receiveQuestion } from "../enquiries.commands.server.ts";
import { readPublicQuestion } from "../enquiry-form.ts";
import { askPath } from "../press-address.ts";
import { publishedReleases } from "../press-room.queries.server.ts";
import { answersFrom, answersUntil } from "../settings.ts";
import { PressQuestion } from "../ui/PressQuestion.tsx";
import { PressRoomFrame } from "../ui/PressRoomFrame.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await publicRegion(params.region);
    const kept = await keptSettings(read, region.id);
    const [newest] = await publishedReleases(actor, read, now());
    const { name, slug, locale } = region;
    return {
      region: { name, slug, locale },
      title: translator(await requestLocale(request))("press:inquire.title", { region: name }),
      answers: newest?.text.contact ?? null,
      hours: { from: settingOf(kept, answersFrom), until: settingOf(kept, answersUntil) },
      sent: new URL(request.url).searchParams.has("sent"),
      newId: crypto.randomUUID(),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await publicRegion(params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const question = readPublicQuestion(form);
      // A machine is told what a person is told.
      if (!isTrapped(form)) await receiveQuestion(actor, now(), question);
      throw redirect(`${askPath(region.slug)}?sent`, 303);
    });
  });

/** The form bears an id of its own, so nobody may keep it. */
export const headers = () => ({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow" });

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function Ask() {
  const { t } = useTranslation();
  const { region, ...page } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <PressRoomFrame region={region} strap={t("press:inquire.strap")} strapRight={null}>
      <PressQuestion {...page} rejection={isRejection(answered) ? answered : undefined} />
    </PressRoomFrame>
  );
}
