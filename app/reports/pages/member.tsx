import { Button } from "@digdir/designsystemet-react";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { personOf } from "~/contacts/person.ts";
import { answering } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { CoverageRows } from "~/press/ui/CoverageRows.tsx";
import { localeOfForm } from "~/regions/language-form.ts";
import { ExpectationRows } from "~/successes/ui/ExpectationRows.tsx";
import { memberReport } from "../member.queries.server.ts";
import { MemberResults } from "../ui/MemberResults.tsx";
import { MemberSide } from "../ui/MemberSide.tsx";
import { shareSentence } from "../ui/share-sentence.ts";
import "../ui/member.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const { contact, ...report } = await memberReport(actor, read, now(), params.memberId ?? "");
    return {
      ...report,
      contact: contact && { ...personOf(contact), hasAddress: contact.email !== null },
      memberLang: localeOfForm(report.member.languageForm, region.locale),
      desk: `/r/${region.slug}`,
      mayWrite: may(actor, "write"),
    };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.member.name ?? "" }];

export default function MemberPage() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { member, contact, expectations, results, resultCount, coverage, share, memberLang, desk, mayWrite } =
    useLoaderData<typeof loader>();
  const unmet = expectations.filter(({ answers }) => answers.length === 0).length;
  const path = `${desk}/members/${member.id}`;
  return (
    <>
      <PageHead
        place={<Link to={`${desk}/members`}>{t("reports:member.place")}</Link>}
        title={member.displayName}
        lead={[shareSentence(t, locale, share), unmet > 0 ? t("reports:member.unmet", { count: unmet }) : ""].join(" ")}
        action={
          <Button asChild>
            <Link to={`${path}/briefing`}>{t("reports:member.makeBriefing")}</Link>
          </Button>
        }
      />
      <div className="member-page">
        <div className="col">
          <section aria-labelledby="expected">
            <h2 id="expected">{t("reports:member.expected")}</h2>
            {expectations.length === 0 ? <p>{t("reports:member.expectedNothing")}</p> : null}
            <ExpectationRows expectations={expectations} desk={desk} mayWrite={mayWrite} />
            {mayWrite ? (
              <Link className="quiet" to={`${desk}/expectations/new?member=${member.id}`}>
                {t("successes:expectation.new")}
              </Link>
            ) : null}
          </section>
          <section aria-labelledby="got">
            <h2 id="got">{t("reports:member.got", { count: resultCount })}</h2>
            {results.length === 0 ? <p>{t("reports:member.gotNothing")}</p> : null}
            <MemberResults results={results} memberLang={memberLang} desk={desk} />
            {resultCount > results.length ? (
              <Link className="quiet" to={`${desk}/successes?member=${member.id}`}>
                {t("reports:member.older", { count: resultCount - results.length })}
              </Link>
            ) : null}
          </section>
          <section aria-labelledby="covered">
            <h2 id="covered">{t("reports:member.covered")}</h2>
            {coverage.length === 0 ? <p>{t("reports:member.coveredNothing")}</p> : null}
            <CoverageRows rows={coverage} desk={desk} mayWrite={false} />
          </section>
        </div>
        <MemberSide member={member} contact={contact} share={share} desk={desk} />
      </div>
    </>
  );
}
