// Every number, date and word that we propose and a region may set otherwise, with why.
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { SettingRows } from "../ui/SettingRows.tsx";
import { SettingsPlaces } from "../ui/SettingsPlaces.tsx";
import { actOnSetting, settingViews } from "../values.server.ts";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    return {
      slug: region.slug,
      groups: await settingViews(actor, read),
      mayChange: may(actor, "manageMembers"),
      pageTitle: translator(await requestLocale(request))("setup:place.values"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const key = await actOnSetting(actor, now(), form);
      throw redirect(`/r/${region.slug}/settings/values?saved=${key}#${key}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Values() {
  const { t } = useTranslation();
  const { slug, groups, mayChange } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const rejection = isRejection(answer) ? answer : undefined;
  const saved = useSearchParams()[0].get("saved");
  const changed = groups.flatMap(({ settings }) => settings).filter((one) => one.changed !== null).length;
  return (
    <>
      <PageHead
        place={t("setup:place.label")}
        title={changed === 0 ? t("setup:values.asProposed") : t("setup:values.title", { count: changed })}
        lead={t("setup:values.lead")}
      />
      <SettingsPlaces slug={slug} />
      <FormProblems rejection={rejection} />
      <p className="settings-acts small">
        {t("setup:values.jump")}
        {groups.map(({ id, title }) => (
          <a key={id} className="quiet" href={`#group-${id}`}>
            {t(title)}
          </a>
        ))}
      </p>
      {groups.map(({ id, title, settings }) => (
        <section key={id} className="settings-part" aria-labelledby={`group-${id}`}>
          <h2 id={`group-${id}`}>{t(title)}</h2>
          <SettingRows settings={settings} mayChange={mayChange} saved={saved} rejection={rejection} />
        </section>
      ))}
    </>
  );
}
