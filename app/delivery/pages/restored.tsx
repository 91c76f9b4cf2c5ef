import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { settleRestoredSending, stoppedSendings } from "~/press/restored.server.ts";
import { momentWords } from "../moment-words.ts";
import { sayGoingAgain, settleRestored } from "../restored.commands.server.ts";
import { restoredMailings } from "../restored.queries.server.ts";
import { waitsAfterRestore } from "../restored.server.ts";
import { restoredForm } from "../restored-form.ts";
import { RestoredMailings } from "../ui/RestoredMailings.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const mailings = await restoredMailings(actor, read);
    const sendings = mailings.filter(({ kind }) => kind === "sending").map(({ id }) => id);
    return {
      mailings,
      stopped: await stoppedSendings(actor, read, sendings),
      waits: await waitsAfterRestore(read, actor.regionId),
      regionName: region.name,
      desk: `/r/${region.slug}`,
      canAct: may(actor, "send"),
      now: now(),
      pageTitle: translator(await requestLocale(request))("delivery:restored.place"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const act = restoredForm.parse(Object.fromEntries(form));
      if (act.intent === "goingAgain") await sayGoingAgain(actor, now());
      // A press sending takes its release with it.
      else if (act.kind === "sending") await settleRestoredSending(actor, now(), { ...act, as: act.intent });
      else await settleRestored(actor, now(), { ...act, as: act.intent });
      throw redirect(`/r/${region.slug}/restored`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Restored() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { mailings, stopped, waits, regionName, desk, canAct, now } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const mails = mailings.reduce((sum, { recipients }) => sum + recipients.length, 0);
  if (mails === 0 && !waits) {
    return (
      <>
        <PageHead place={regionName} title={t("delivery:restored.emptyTitle")} lead={t("delivery:restored.empty")} />
        <Link to={desk}>{t("delivery:restored.home")}</Link>
      </>
    );
  }
  return (
    <>
      <PageHead
        place={regionName}
        title={mails === 0 ? t("delivery:restored.titleNone") : t("delivery:restored.title", { count: mails })}
        lead={
          waits?.madeAt
            ? t("delivery:restored.leadFrom", { at: momentWords(locale, waits.madeAt, now) })
            : t("delivery:restored.lead")
        }
      />
      <FormProblems rejection={isRejection(answered) ? answered : undefined} />
      <RestoredMailings mailings={mailings} stopped={stopped} canAct={canAct} now={now} />
      {waits ? (
        <section className="restored-on" aria-labelledby="by-itself">
          <h2 id="by-itself">{t("delivery:restored.byItself")}</h2>
          <p>{t("delivery:restored.byItselfLead")}</p>
          {canAct ? (
            <Form method="post">
              <SubmitButton name="intent" value="goingAgain">
                {t("delivery:restored.goingAgain")}
              </SubmitButton>
            </Form>
          ) : null}
        </section>
      ) : null}
    </>
  );
}
