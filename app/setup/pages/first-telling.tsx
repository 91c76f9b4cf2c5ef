// The end of the first run: what a first telling needs, and the way to each.
import { Button } from "@digdir/designsystemet-react";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering } from "~/platform/attempt.server.ts";
import { read } from "~/platform/read.server.ts";
import { translator } from "~/platform/words.server.ts";
import { firstSteps } from "../first-steps.queries.server.ts";
import { FirstTelling } from "../ui/FirstTelling.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    return {
      steps: await firstSteps(actor, read),
      region: region.name,
      desk: `/r/${region.slug}`,
      pageTitle: translator(await requestLocale(request))("setup:first.place"),
    };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function FirstTellingPage() {
  const { t } = useTranslation();
  const { steps, region, desk } = useLoaderData<typeof loader>();
  const next = nextOf(steps);
  return (
    <>
      <PageHead
        place={t("setup:first.place")}
        title={t("setup:first.title", { region })}
        lead={t("setup:first.lead")}
        action={
          <Button asChild>
            <Link to={`${desk}${next.to}`}>{t(next.word)}</Link>
          </Button>
        }
      />
      <FirstTelling steps={steps} desk={desk} />
      <section className="settings-part">
        <p>{t("setup:first.invite")}</p>
        <p>
          <Link className="go" to={`${desk}/settings/people`}>
            {t("setup:first.people")}
          </Link>
        </p>
        <p>
          <Link className="go" to={desk}>
            {t("setup:first.home")}
          </Link>
        </p>
      </section>
    </>
  );
}

/** The first thing that is missing; with everything there, the result to be told. */
function nextOf({ members, reachable, hasResult }: { members: number; reachable: number; hasResult: boolean }) {
  if (members === 0) return { to: "/settings/members?first", word: "setup:first.addMember" };
  if (!hasResult) return { to: "/successes/new", word: "setup:first.addResult" };
  if (reachable === 0) return { to: "/contacts/new", word: "setup:first.addAddress" };
  return { to: "/successes", word: "setup:first.tell" };
}
