// What a region is: its name, its form in law, its language, who must approve, and when something counts as told.
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
import { env } from "~/platform/env.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { regionForm, shownRegion } from "~/regions/form.ts";
import { changeRegion, regionFields } from "~/regions/regions.commands.server.ts";
import { RegionForm } from "../ui/RegionForm.tsx";
import { SettingsPlaces } from "../ui/SettingsPlaces.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    return {
      slug: region.slug,
      region: regionFields(region),
      address: `${env.publicUrl}/press/${region.slug}`,
      mayChange: may(actor, "manageMembers"),
      pageTitle: translator(await requestLocale(request))("setup:place.label"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const shown = shownRegion.parse(form.get("shown"));
      await changeRegion(actor, now(), regionForm.parse(Object.fromEntries(form)), shown);
      throw redirect(`/r/${region.slug}/settings?saved`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function RegionSettings() {
  const { t } = useTranslation();
  const { slug, region, address, mayChange } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const rejection = isRejection(answer) ? answer : undefined;
  const saved = useSearchParams()[0].has("saved") && !rejection;
  return (
    <>
      <PageHead
        place={t("setup:place.label")}
        title={region.name}
        lead={t(mayChange ? "setup:about.lead" : "setup:about.leadReader")}
      />
      <SettingsPlaces slug={slug} />
      {saved ? (
        <p className="settings-done" role="status">
          {t("setup:saved")}
        </p>
      ) : null}
      <FormProblems rejection={rejection} />
      <RegionForm region={region} address={address} mayChange={mayChange} rejection={rejection} />
    </>
  );
}
