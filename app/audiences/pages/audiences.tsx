import { Button } from "@digdir/designsystemet-react";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering } from "~/platform/attempt.server.ts";
import { read } from "~/platform/read.server.ts";
import { translator } from "~/platform/words.server.ts";
import { listAudiences } from "../audiences.queries.server.ts";
import { countPeople } from "../people.queries.server.ts";
import { AudienceRows } from "../ui/AudienceRows.tsx";
import "~/contacts/ui/people.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const views = await listAudiences(actor, read);
    const counts = await countPeople(
      read,
      region.id,
      views.map(({ audience }) => audience),
    );
    return {
      views,
      counts: Object.fromEntries(counts),
      path: `/r/${region.slug}/audiences`,
      mayWrite: may(actor, "write"),
      pageTitle: translator(await requestLocale(request))("audiences:list.place"),
    };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Audiences() {
  const { t } = useTranslation();
  const { views, counts, path, mayWrite } = useLoaderData<typeof loader>();
  // The press is there from the beginning: with nobody else, nobody has been thought of yet.
  const any = views.some(({ audience }) => audience.kind !== "press");
  return (
    <>
      <PageHead
        place={t("audiences:list.place")}
        title={any ? t("audiences:list.title", { count: views.length }) : t("audiences:list.emptyTitle")}
        lead={any ? t("audiences:list.lead") : t("audiences:list.empty")}
        action={
          mayWrite ? (
            <Button asChild>
              <Link to={`${path}/new`}>{t("audiences:list.new")}</Link>
            </Button>
          ) : null
        }
      />
      <AudienceRows views={views} counts={counts} path={path} />
    </>
  );
}
