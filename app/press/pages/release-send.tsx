import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { firstTyped, typedFrom } from "~/platform/typed.ts";
import { parseWhen } from "../form.ts";
import { sendDesk } from "../send-desk.server.ts";
import { schedule } from "../sendings.commands.server.ts";
import { languageName } from "../ui/language-name.ts";
import { RecipientRows } from "../ui/RecipientRows.tsx";
import { ReleaseMailPreview } from "../ui/ReleaseMailPreview.tsx";
import { variantName } from "../ui/recipient-reason.ts";
import { SendForm } from "../ui/SendForm.tsx";
import "../ui/send.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const show = new URL(request.url).searchParams.get("show");
    const deskPath = `/r/${region.slug}`;
    return sendDesk(actor, read, now(), { releaseId: params.releaseId ?? "", deskPath, show });
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
        <ReleaseMailPreview tabs={tabs} shown={loaded.preview} />
      </div>
    </>
  );
}
