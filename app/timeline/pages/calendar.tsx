import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { ownLink } from "~/links/own-links.server.ts";
import { linkUrl } from "~/links/token.server.ts";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { formatDate } from "~/platform/format.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { translator } from "~/platform/words.server.ts";
import { calendarOf, changeCalendarLink } from "../calendar.commands.server.ts";
import { readCalendarAct } from "../form.ts";
import { CalendarLink } from "../ui/CalendarLink.tsx";
import "../ui/timeline.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const link = await ownLink(actor, read, now(), calendarOf(actor));
    return {
      link: link ? { url: linkUrl(link), expiresAt: link.expiresAt } : null,
      timeline: `/r/${region.slug}/timeline`,
      pageTitle: translator(await requestLocale(request))("timeline:calendar.title"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      await changeCalendarLink(actor, now(), readCalendarAct(form));
      throw redirect(`/r/${region.slug}/timeline/calendar`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function CalendarPage() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { link, timeline } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        place={<Link to={timeline}>{t("timeline:place")}</Link>}
        title={t("timeline:calendar.title")}
        lead={t("timeline:calendar.lead")}
      />
      <Form method="post" className="form calendar">
        {link ? (
          <>
            <CalendarLink url={link.url} />
            <p className="small">
              {t("timeline:calendar.yours", { date: formatDate(locale, link.expiresAt, "long") })}
            </p>
            <div className="acts">
              <SubmitButton variant="secondary" name="intent" value="renew">
                {t("timeline:calendar.renew")}
              </SubmitButton>
              <SubmitButton variant="tertiary" name="intent" value="withdraw">
                {t("timeline:calendar.withdraw")}
              </SubmitButton>
            </div>
          </>
        ) : (
          <div>
            <SubmitButton name="intent" value="make">
              {t("timeline:calendar.make")}
            </SubmitButton>
          </div>
        )}
      </Form>
      <section className="calendar-how" aria-labelledby="how">
        <h2 id="how">{t("timeline:calendar.how")}</h2>
        <ul>
          <li>{t("timeline:calendar.outlook")}</li>
          <li>{t("timeline:calendar.google")}</li>
          <li>{t("timeline:calendar.apple")}</li>
        </ul>
        <p className="small">{t("timeline:calendar.embargo")}</p>
      </section>
    </>
  );
}
