import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { useLocale } from "~/components/locale.ts";
import { deliveryActForm } from "~/delivery/form.ts";
import { actOnDelivery } from "~/delivery/queue.commands.server.ts";
import { DeliveryList } from "~/delivery/ui/DeliveryState.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { formatList } from "~/platform/format.ts";
import { read } from "~/platform/read.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { toldOf } from "~/updates/updates.queries.server.ts";
import { sendingIntents } from "../form.ts";
import { releasePath } from "../press-address.ts";
import { isPublic, publicSince } from "../publication.ts";
import { allApproved } from "../release-status.ts";
import { getRelease } from "../releases.queries.server.ts";
import { cancel, pause, resume } from "../sendings.commands.server.ts";
import { getSending } from "../sendings.queries.server.ts";
import { variantReason } from "../ui/recipient-reason.ts";
import { SendingActs, SendingCounts, SendingHead } from "../ui/SendingHead.tsx";
import { SendingSide } from "../ui/SendingSide.tsx";
import { addressed, isMoving } from "../ui/sending-title.ts";
import "../ui/release.css";
import "../ui/send.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const at = now();
    const { sending, release, deliveries, members, inAdvance, counts, unsent } = await getSending(
      actor,
      read,
      params.sendingId ?? "",
    );
    const view = await getRelease(actor, read, at, release.id);
    const told = await toldOf(
      actor,
      read,
      view.successes.map(({ id }) => id),
    );
    const { publishAt, embargoUntil } = view.release;
    const paused = view.sending?.state === "paused";
    return {
      facts: { state: sending.state, dueAt: sending.dueAt, scheduledByName: sending.scheduledByName, counts, unsent },
      release,
      inAdvance,
      deliveries: deliveries.map(({ delivery, ...rest }) => ({ ...shown(delivery), ...rest })),
      text: { locale: view.text.locale, local: view.text.local },
      members: members.map(({ id, name }) => ({ id, name })),
      deskPath: `/r/${region.slug}`,
      pressRoom: {
        path: releasePath(region.slug, release.slug),
        open: isPublic({ ...view.release, approved: allApproved(view.parties), paused }, at),
        from: publishAt && sending.state !== "cancelled" ? publicSince(publishAt, embargoUntil) : null,
      },
      told: view.successes.map((success) => {
        const press = told.get(success.id)?.find(({ audience }) => audience === "press");
        return {
          ...success,
          state: press?.state ?? "untold",
          submitted: press?.submitted ?? 0,
          reachable: press?.reachable ?? 0,
        };
      }),
      maySend: may(actor, "send"),
      now: at,
    };
  });

/** What the page shows of a delivery, and no more. */
const shown = (delivery: Awaited<ReturnType<typeof getSending>>["deliveries"][number]["delivery"]) => {
  const { id, recipientName, recipientEmail, state, reason, dueAt, nextTryAt, submittedAt, lastCode, lastAnswer } =
    delivery;
  return { id, recipientName, recipientEmail, state, reason, dueAt, nextTryAt, submittedAt, lastCode, lastAnswer };
};

const acts = { pause, resume, cancel };

export const action = async ({ request, params }: ActionFunctionArgs) => {
  const form = await request.formData();
  return attempt(form, async () => {
    const { actor } = await deskActor(request, params.region);
    const { sendingId = "" } = params;
    const whole = sendingIntents.find((intent) => intent === form.get("intent"));
    if (whole) {
      await acts[whole](actor, now(), sendingId);
    } else {
      await getSending(actor, read, sendingId);
      await actOnDelivery(actor, now(), deliveryActForm.parse(Object.fromEntries(form)));
    }
    throw redirect(new URL(request.url).pathname.replace(/\.data$/, ""));
  });
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.release.title ?? "" }];

export default function SendingPage() {
  const { t } = useTranslation();
  const locale = useLocale();
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { facts, release, text, members, deskPath, maySend, now } = loaded;
  const reasonOf = (delivery: (typeof loaded.deliveries)[number]) =>
    [formatList(locale, delivery.outlets), variantReason(delivery.variant, text, { t, locale, members })]
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
          <SendingCounts counts={facts.counts} moving={isMoving(facts, now)} total={addressed(facts)} />
          {maySend && <SendingActs state={facts.state} unsent={facts.unsent} />}
          <DeliveryList deliveries={loaded.deliveries} canAct={maySend} now={now} note={reasonOf} />
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
