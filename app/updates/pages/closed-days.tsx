import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { addDays, civilDate } from "~/platform/civil-date.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { closeDays, openDays } from "../closed-days.commands.server.ts";
import { closedDaysFrom, holidaysBetween } from "../closed-days.queries.server.ts";
import { closedDaysAct } from "../plan-form.ts";
import { CloseDaysForm } from "../ui/CloseDaysForm.tsx";
import { ClosedRows, OpenedNotice } from "../ui/ClosedRows.tsx";

/** How far ahead public holidays are listed. Days. */
const listedDays = 365;

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const today = civilDate(now());
    return {
      own: await closedDaysFrom(actor, read, today),
      holidays: await holidaysBetween(actor, read, today, addDays(today, listedDays)),
      today,
      newId: crypto.randomUUID(),
      path: `/r/${region.slug}/plan`,
      mayWrite: may(actor, "write"),
      pageTitle: translator(await requestLocale(request))("updates:closed.place"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const act = closedDaysAct.parse(Object.fromEntries(form));
      if (act.intent === "open") return { opened: await openDays(actor, now(), act.id), id: act.id };
      const { intent, ...days } = act;
      await closeDays(actor, now(), days);
      throw redirect(`/r/${region.slug}/plan/closed-days`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function ClosedDaysPage() {
  const { t } = useTranslation();
  const { own, holidays, today, newId, path, mayWrite } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const rejection = isRejection(answered) ? answered : undefined;
  const opened = answered && "opened" in answered && answered.opened ? { ...answered.opened, id: answered.id } : null;
  return (
    <>
      <PageHead
        place={<Link to={path}>{t("updates:plan.place")}</Link>}
        title={t("updates:closed.title")}
        lead={t("updates:closed.lead")}
      />
      {opened ? <OpenedNotice {...opened} today={today} /> : null}
      <div className="closed-sheet">
        <section aria-labelledby="own">
          <h2 id="own">{t("updates:closed.own")}</h2>
          <ClosedRows days={own} today={today} mayWrite={mayWrite} />
          {mayWrite ? <CloseDaysForm key={newId} newId={newId} today={today} rejection={rejection} /> : null}
        </section>
        <section className="side" aria-labelledby="holidays">
          <h2 id="holidays">{t("updates:closed.holidays")}</h2>
          <ClosedRows days={holidays} today={today} />
          <p className="second">{t("updates:closed.weekends")}</p>
        </section>
      </div>
    </>
  );
}
