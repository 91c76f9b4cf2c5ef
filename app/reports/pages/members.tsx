import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { StateWord } from "~/components/StateWord.tsx";
import { answering } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { translator } from "~/platform/words.server.ts";
import { listExpectations } from "~/successes/expectations.queries.server.ts";
import { memberShare } from "~/updates/share.queries.server.ts";
import { shareSentence } from "../ui/share-sentence.ts";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const { rows, total, even } = await memberShare(actor, read, now());
    const expectations = await listExpectations(actor, read);
    return {
      members: rows.map((row) => {
        const own = expectations.filter(({ memberId }) => memberId === row.memberId);
        const unmet = own.filter(({ answers }) => answers.length === 0).length;
        return { ...row, total, even, hopes: own.length, unmet };
      }),
      regionName: region.name,
      desk: `/r/${region.slug}`,
      pageTitle: translator(await requestLocale(request))("reports:member.place"),
    };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Members() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { members, regionName, desk } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        place={t("reports:member.place")}
        title={t("reports:member.listTitle", { count: members.length, region: regionName })}
        lead={t("reports:member.listLead")}
      />
      <ul className="rows">
        {members.map((member) => (
          <li className="row" key={member.memberId}>
            <p className="first">
              <Link to={`${desk}/members/${member.memberId}`}>{member.name}</Link>
            </p>
            <p className="second">
              {shareSentence(t, locale, member)}{" "}
              {member.hopes > 0 ? t("reports:member.hopes", { count: member.hopes, unmet: member.unmet }) : null}
            </p>
            <span className="right">
              {member.leftOut ? (
                <StateWord state="late">{t("reports:mend.leftOut")}</StateWord>
              ) : member.total > 0 && member.pairs.length === 0 ? (
                <StateWord state="soon">{t("reports:mend.nothingTold")}</StateWord>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
