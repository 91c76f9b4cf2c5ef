import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { useLocale } from "~/components/locale.ts";
import { deliveryActForm } from "~/delivery/form.ts";
import { addressed, isMoving } from "~/delivery/progress.ts";
import { actOnDelivery } from "~/delivery/queue.commands.server.ts";
import { DeliveryCounts } from "~/delivery/ui/DeliveryCounts.tsx";
import { DeliveryList } from "~/delivery/ui/DeliveryState.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { formatList } from "~/platform/format.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { sendingIntents } from "../form.ts";
import { sendingDesk } from "../sending-desk.server.ts";
import { cancel, pause, resume } from "../sendings.commands.server.ts";
import { getSending } from "../sendings.queries.server.ts";
import { variantReason } from "../ui/recipient-reason.ts";
import { SendingActs, SendingHead } from "../ui/SendingHead.tsx";
import { SendingSide } from "../ui/SendingSide.tsx";
import "../ui/release.css";
import "../ui/send.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    return { ...(await sendingDesk(actor, read, now(), params.sendingId ?? "")), deskPath: `/r/${region.slug}` };
  });

const acts = { pause, resume, cancel };

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const { sendingId = "" } = params;
      const whole = sendingIntents.find((intent) => intent === form.get("intent"));
      if (whole) {
        await acts[whole](actor, now(), sendingId);
      } else {
        await getSending(actor, read, sendingId);
        await actOnDelivery(actor, now(), deliveryActForm.parse(Object.fromEntries(form)));
      }
      throw redirect(`/r/${region.slug}/sendings/${sendingId}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.release.title ?? "" }];

export default function SendingPage() {
  const { t } = useTranslation();
  const locale = useLocale();
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { facts, release, text, members, deskPath, maySend, now } = loaded;
  const noteOf = ({ recipientName, recipientEmail, state, variant }: (typeof loaded.deliveries)[number]) =>
    [recipientName, recipientEmail, state !== "suppressed" && variantReason(variant, text, { t, locale, members })]
      .filter(Boolean)
      .join(" · ");
  return (
    <>
      <SendingHead
        {...facts}
        releasePath={`${deskPath}/releases/${release.id}`}
        releaseTitle={release.title}
        inAdvance={loaded.inAdvance}
        embargoUntil={release.embargoUntil}
        now={now}
      />
      <FormProblems rejection={isRejection(answered) ? answered : undefined} />
      <div className="sending-sheet">
        <div>
          <DeliveryCounts counts={facts.counts} moving={isMoving(facts, now)} total={addressed(facts)} />
          {maySend && <SendingActs state={facts.state} unsent={facts.unsent} submitted={facts.counts.submitted} />}
          <DeliveryList
            deliveries={loaded.deliveries}
            canAct={maySend}
            now={now}
            title={({ outlets, recipientName }) => formatList(locale, outlets) || recipientName}
            note={noteOf}
          />
        </div>
        <SendingSide
          told={loaded.told}
          successesPath={`${deskPath}/successes`}
          pressRoom={loaded.pressRoom}
          now={now}
        />
      </div>
    </>
  );
}
