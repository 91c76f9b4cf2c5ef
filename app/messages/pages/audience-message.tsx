import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { getAudience } from "~/audiences/audiences.queries.server.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { isLocale } from "~/platform/locale.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { variantAct } from "../form.ts";
import { getHouse } from "../house.queries.server.ts";
import { LanguageTabs } from "../ui/LanguageTabs.tsx";
import { VariantForm } from "../ui/VariantForm.tsx";
import { VariantSide } from "../ui/VariantSide.tsx";
import { VariantText } from "../ui/VariantText.tsx";
import { coreChoices, stateOf, variantOnForm } from "../variant-form.ts";
import { confirmVariant, writeVariant } from "../variants.commands.server.ts";
import { variantsOf } from "../variants.queries.server.ts";
import "../ui/variant.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const { audience } = await getAudience(actor, read, params.audienceId ?? "");
    const house = await getHouse(actor, read);
    const variants = await variantsOf(actor, read, audience.id);
    const asked = new URL(request.url).searchParams.get("locale");
    const locale = isLocale(asked) ? asked : audience.locale;
    const variant = variants.find((one) => one.locale === locale);
    const choices = coreChoices(house, variant);
    return {
      audience: { name: audience.name, concern: audience.concern, maxLix: audience.maxLix },
      choices,
      variant: variantOnForm(variant, audience, choices, { id: crypto.randomUUID(), locale }),
      states: {
        nb: stateOf(variants, "nb", house),
        nn: stateOf(variants, "nn", house),
        en: stateOf(variants, "en", house),
      },
      core: choices.find(({ core }) => core.id === variant?.coreId)?.core ?? (variant ? null : house.umbrella),
      others: variants
        .filter((one) => one.locale !== locale)
        .map((one) => ({ locale: one.locale, message: one.message, callToAction: one.callToAction })),
      mayWrite: may(actor, "write"),
      housePath: `/r/${region.slug}/messages`,
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    const { audienceId = "" } = params;
    return attempt(form, async () => {
      const act = variantAct.parse(Object.fromEntries(form));
      if (act.intent === "confirmVariant") await confirmVariant(actor, now(), { ...act, audienceId });
      else await writeVariant(actor, now(), { ...act, audienceId });
      throw redirect(`/r/${region.slug}/messages/${audienceId}?locale=${act.locale}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.audience.name ?? "" }];

export default function AudienceMessage() {
  const { t } = useTranslation();
  const { audience, variant, choices, states, core, others, mayWrite, housePath } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const rejection = isRejection(answered) ? answered : undefined;
  const state = states[variant.locale];
  return (
    <>
      <PageHead
        place={<Link to={housePath}>{t("messages:page.place")}</Link>}
        title={audience.name}
        lead={t("messages:variant.lead")}
      />
      <LanguageTabs current={variant.locale} states={states} />
      <div className="variant-page">
        {mayWrite ? (
          <VariantForm variant={variant} choices={choices} maxLix={audience.maxLix} rejection={rejection} />
        ) : (
          <VariantText variant={variant} />
        )}
        <VariantSide variantId={variant.id} locale={variant.locale} {...{ state, core, others, mayWrite, housePath }} />
      </div>
    </>
  );
}
