import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { MailPreview } from "~/delivery/ui/MailPreview.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { languageTag } from "~/platform/locale.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { readUpdateAct } from "../form.ts";
import { SendBox } from "../ui/SendBox.tsx";
import { TaskRows } from "../ui/TaskRows.tsx";
import { TextToCopy } from "../ui/TextToCopy.tsx";
import { UpdateSide } from "../ui/UpdateSide.tsx";
import { updateSentence } from "../ui/update-sentence.ts";
import { WhoGetsIt } from "../ui/WhoGetsIt.tsx";
import { actOnUpdate } from "../update-acts.server.ts";
import { updateDesk } from "../update-desk.server.ts";
import "../ui/update.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const { searchParams: search } = new URL(request.url);
    const loaded = await updateDesk(actor, read, now(), { updateId: params.updateId ?? "", region, search });
    const desk = `/r/${region.slug}`;
    const { causeKind, causeId } = loaded.update;
    if (causeKind === "sending") throw redirect(`${desk}/sendings/${causeId}`);
    return { ...loaded, desk, tested: search.has("tested") };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const { updateId = "" } = params;
      const act = readUpdateAct(form);
      await actOnUpdate(actor, now(), updateId, act);
      throw redirect(`/r/${region.slug}/updates/${updateId}${act.intent === "test" ? "?tested" : ""}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.update.title ?? "" }];

export default function UpdatePage() {
  const { t } = useTranslation();
  const locale = useLocale();
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { update, audience, channel, people, preview, desk, maySend, now } = loaded;
  const rejection = isRejection(answered) ? answered : undefined;
  const lang = update.locale === locale ? undefined : languageTag[update.locale];
  return (
    <>
      <PageHead
        place={<Link to={`${desk}/plan`}>{t("updates:update.place")}</Link>}
        aside={update.createdByName ? t("updates:update.by", { name: update.createdByName }) : null}
        title={<span role="status">{updateSentence(loaded, t, locale)}</span>}
        lead={
          <>
            <span lang={lang}>«{update.title}»</span> {t("updates:update.to", { audience: audience.name })}{" "}
            {channel.label}.
          </>
        }
      />
      <FormProblems rejection={rejection} />
      <div className="update-sheet">
        <aside className="side" aria-label={t("updates:send.label")}>
          <SendBox {...loaded} />
          <UpdateSide {...loaded} />
        </aside>
        <div className="update-main">
          {preview ? (
            <MailPreview
              mail={preview}
              facts={
                people?.to ? (
                  <>
                    <dt>{t("delivery:mail.to")}</dt>
                    <dd>
                      {people.to.name} · {people.to.email}
                    </dd>
                  </>
                ) : null
              }
            />
          ) : null}
          {people ? (
            <WhoGetsIt people={people} dueAt={update.plannedFor} state={update.state} canAct={maySend} now={now} />
          ) : (
            <>
              <TaskRows {...loaded} rejection={rejection} />
              <TextToCopy text={loaded.text} update={update} filesPath={`${desk}/files`} />
            </>
          )}
        </div>
      </div>
    </>
  );
}
