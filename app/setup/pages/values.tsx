// Every number, date and word that we propose and a region may set otherwise, with why.
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskAccounts } from "~/auth/desk-accounts.queries.server.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { EmptyState } from "~/components/EmptyState.tsx";
import { FormProblems } from "~/components/FormProblems.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { SettingsPlaces } from "../ui/SettingsPlaces.tsx";
import { GroupList, ValueGroups } from "../ui/ValueGroups.tsx";
import { ValueSentence } from "../ui/ValueSentence.tsx";
import { WasReset } from "../ui/WasReset.tsx";
import { isFiltered, readValueFilter, valueSearch } from "../value-filter.ts";
import { actOnSetting, settingViews } from "../values.server.ts";
import "../ui/values.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const t = translator(await requestLocale(request));
    const filter = readValueFilter(new URL(request.url).searchParams);
    const filtered = isFiltered(filter);
    return {
      slug: region.slug,
      filter,
      filtered,
      // With nothing asked for: what is their own, and the way to the rest.
      groups: await settingViews(actor, read, filtered ? filter : { ...filter, onlyOwn: true }, t),
      accounts: (await deskAccounts(read, region.id)).map(({ id, name }) => ({ id, name })),
      mayChange: may(actor, "manageMembers"),
      pageTitle: t("setup:place.values"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    const filter = readValueFilter(new URL(request.url).searchParams);
    return attempt(form, async () => {
      const answer = await actOnSetting(actor, now(), form);
      if (answer.done === "reset") return answer;
      const there = `/r/${region.slug}/settings/values${valueSearch(filter, { saved: answer.key })}`;
      throw redirect(`${there}#${answer.key}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

const nothingTaken: string[] = [];

export default function Values() {
  const { t } = useTranslation();
  const { slug, filter, filtered, groups, accounts, mayChange } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const rejection = isRejection(answer) ? answer : undefined;
  const taken = answer && !isRejection(answer) ? answer.taken : nothingTaken;
  const saved = useSearchParams()[0].get("saved");
  const own = groups.reduce((sum, { owned }) => sum + owned.length, 0);
  const shown = groups.filter(({ parts }) => parts.length > 0);
  const rows = shown.flatMap(({ parts }) => parts.flatMap(({ settings }) => settings));
  const found = rows.length;
  const savedUnseen = saved !== null && !answer && !rows.some(({ setting }) => setting.key === saved);
  return (
    <>
      <PageHead
        place={t("setup:place.label")}
        title={own === 0 ? t("setup:values.asProposed") : t("setup:values.titleOwn", { count: own })}
        lead={t("setup:values.lead")}
      />
      <SettingsPlaces slug={slug} />
      <FormProblems rejection={rejection} />
      <WasReset taken={taken} />
      {savedUnseen ? (
        <p className="settings-done" role="status">
          {t("setup:saved")}
        </p>
      ) : null}
      <ValueSentence filter={filter} groups={groups} />
      {filtered ? (
        <p className="small settings-acts" role="status">
          {t("setup:values.found", { count: found })}
          <Link className="quiet" to="?">
            {t("setup:values.groupsTitle")}
          </Link>
        </p>
      ) : null}
      {filtered && found === 0 ? (
        <EmptyState title={t("setup:values.noneFound")}>{t("setup:values.noneFoundHint")}</EmptyState>
      ) : null}
      <ValueGroups groups={shown} accounts={accounts} mayChange={mayChange} saved={saved} rejection={rejection} />
      {filtered ? null : <GroupList groups={groups} />}
      {filtered ? null : (
        <p className="settings-part small">
          <Link to={`/r/${slug}/settings`}>{t("setup:values.toldElsewhere")}</Link>
        </p>
      )}
    </>
  );
}
