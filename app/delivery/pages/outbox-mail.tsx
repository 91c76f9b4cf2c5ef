import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { linksIn } from "../mail-links.ts";
import { outboxMail } from "../outbox.queries.server.ts";
import { demandOutbox } from "../outbox-open.server.ts";
import { OutboxMailView } from "../ui/OutboxMailView.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demandOutbox();
    const { html, regionId: _, ...mail } = await outboxMail(actor, read, params.mailId ?? "");
    const path = `/r/${region.slug}/outbox`;
    return { mail, links: linksIn(html), path, now: now() };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.mail.subject ?? "Framsnakk" }];

export default function OutboxMailPage() {
  const { t } = useTranslation();
  const { mail, links, path, now } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        place={<Link to={path}>{t("delivery:outbox.title")}</Link>}
        title={mail.subject}
        titleLang={mail.headers["Content-Language"]}
        lead={t("delivery:mail.lead")}
      />
      <OutboxMailView mail={mail} links={links} bodyPath={`${path}/${mail.id}/body`} now={now} />
    </>
  );
}
