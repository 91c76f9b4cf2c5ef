import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { whatIsMissing } from "../completeness.ts";
import { firstTyped, parseWhen, typedFrom } from "../form.ts";
import { getRelease } from "../releases.queries.server.ts";
import { previewKeys, previewOf } from "../send-preview.server.ts";
import { schedule } from "../sendings.commands.server.ts";
import { recipientsOf } from "../sendings.queries.server.ts";
import { stopsFor } from "../stops.ts";
import { momentFields } from "../typed-part.ts";
import { languageName } from "../ui/language-name.ts";
import { MailPreview } from "../ui/MailPreview.tsx";
import { RecipientRows } from "../ui/RecipientRows.tsx";
import { variantName } from "../ui/recipient-reason.ts";
import { SendForm } from "../ui/SendForm.tsx";
import "../ui/send.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const at = now();
    const { releaseId = "" } = params;
    const view = await getRelease(actor, read, at, releaseId);
    const { recipients, versionId } = await recipientsOf(actor, read, releaseId);
    const { release, text, members, sending } = view;
    const planned = release.plannedFor && release.plannedFor > at ? release.plannedFor : null;
    const tabs = previewKeys(recipients);
    const asked = new URL(request.url).searchParams.get("show");
    const chosen =
      tabs.find(({ key }) => key === asked) ?? tabs.find(({ variant }) => variant.kind === "common") ?? tabs[0];
    const mails = { release, region: view.region, members, text, recipients, dueAt: planned ?? at };
    const reached = recipients.filter(({ reach }) => reach === "reached").length;
    const path = `/r/${region.slug}/releases/${releaseId}`;
    const standing = sending && sending.state !== "cancelled" ? `/r/${region.slug}/sendings/${sending.id}` : null;
    return {
      path,
      title: release.title,
      text: { locale: text.locale, local: text.local },
      members: members.map(({ id, name }) => ({ id, name })),
      recipients: recipients.map(({ email: _, ...recipient }) => recipient),
      reached,
      tabs,
      preview: chosen ? await previewOf(mails, chosen) : null,
      stops: stopsFor({
        ...view,
        path,
        sendingPath: standing,
        missing: whatIsMissing(text),
        readyAt: release.readyAt,
        reached,
      }),
      maySend: may(actor, "send"),
      sendingId: crypto.randomUUID(),
      versionId,
      embargoUntil: release.embargoUntil,
      suggested: { when: [planned ? "at" : "now"], ...momentFields("at", planned) },
      now: at,
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const typed = typedFrom(form);
      const when = parseWhen(typed);
      const { id } = await schedule(actor, now(), {
        id: firstTyped(typed, "id"),
        releaseId: params.releaseId ?? "",
        dueAt: when.when === "at" ? when.at : null,
        versionId: firstTyped(typed, "versionId"),
      });
      throw redirect(`/r/${region.slug}/sendings/${id}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function ReleaseSend() {
  const { t } = useTranslation();
  const locale = useLocale();
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { members, recipients, reached, text } = loaded;
  const localeOf = (memberId: string) => text.local.find((local) => local.memberId === memberId)?.locale;
  const tabs = loaded.tabs.map(({ key, variant, count }) => ({
    key,
    count,
    name: variantName(variant, { t, locale, members }),
    language: languageName(t, (variant.kind === "local" && localeOf(variant.memberId)) || text.locale),
  }));
  return (
    <>
      <PageHead
        place={<Link to={loaded.path}>{loaded.title || t("press:list.untitled")}</Link>}
        title={t("press:send.title", { count: reached })}
        lead={t("press:send.lead")}
      />
      <div className="send-sheet">
        <section className="who" aria-label={t("press:release.recipients")}>
          <RecipientRows recipients={recipients} text={text} members={members} />
        </section>
        <div className="when-column">
          <SendForm {...loaded} answer={isRejection(answered) ? answered : undefined} />
        </div>
        <MailPreview tabs={tabs} shown={loaded.preview} />
      </div>
    </>
  );
}
