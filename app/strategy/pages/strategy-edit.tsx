import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { demand } from "~/access/permissions.ts";
import { Conflict } from "~/approvals/ui/Conflict.tsx";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import { isRejection, type Rejection } from "~/platform/rejection.ts";
import { typedFrom } from "~/platform/typed.ts";
import { sectionIntent, withRow } from "../section-form.ts";
import { saveTyped } from "../section-saving.server.ts";
import { sectionEditing } from "../strategy.queries.server.ts";
import { sectionHeading } from "../strategy-outline.ts";
import { isSection, type Section } from "../strategy-text.ts";
import { SectionFields } from "../ui/SectionFields.tsx";
import { SectionForm } from "../ui/SectionForm.tsx";

/** @throws NotFound */
function sectionNamed(name: string | undefined): Section {
  if (name === undefined || !isSection(name)) throw new NotFound("section");
  return name;
}

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const section = sectionNamed(params.section);
    const conflictId = new URL(request.url).searchParams.get("conflict");
    const path = `/r/${region.slug}/strategy`;
    return { ...(await sectionEditing(actor, read, section, conflictId)), section, path };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      demand(actor, "write");
      const section = sectionNamed(params.section);
      const typed = typedFrom(form);
      const intent = sectionIntent.parse(form.get("intent"));
      if (intent === "addRow") return data<Rejection>({ problems: [], values: withRow(section, typed) });
      const saved = await saveTyped(actor, now(), section, intent, typed);
      const path = `/r/${region.slug}/strategy`;
      throw redirect(
        saved.kind === "conflict"
          ? `${path}/edit/${section}?conflict=${saved.versionId}`
          : `${path}?saved=${section}#${section}`,
      );
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title ?? "" }];

export default function StrategyEdit() {
  const { t } = useTranslation();
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { section, path, title, conflict, locale } = loaded;
  const place = <Link to={`${path}#${section}`}>{title}</Link>;
  const name = t(sectionHeading[section]);
  if (conflict) {
    return (
      <>
        <PageHead
          place={place}
          title={t("approvals:conflict.title", { name: conflict.theirName })}
          lead={t("approvals:conflict.what", { part: `«${name}»` })}
        />
        <Conflict
          {...conflict}
          textId={loaded.strategyId}
          part={section}
          basedOnId={loaded.basedOnId}
          regionName={loaded.regionName}
        />
      </>
    );
  }
  return (
    <>
      <PageHead place={place} title={name} lead={t("strategy:edit.lead")} />
      <SectionForm
        {...loaded}
        key={section}
        answer={isRejection(answered) ? answered : undefined}
        back={`${path}#${section}`}
      >
        {(shown) => (
          <SectionFields
            section={section}
            shown={shown}
            locale={locale}
            people={loaded.people}
            audiences={loaded.audiences}
          />
        )}
      </SectionForm>
    </>
  );
}
