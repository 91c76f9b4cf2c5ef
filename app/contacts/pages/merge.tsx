import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { demand } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { contactPlaces } from "~/contact-places.server.ts";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { getContact } from "../contact.queries.server.ts";
import { keepApart, mergeContacts } from "../merge.commands.server.ts";
import { mergeQuestions, readMerge } from "../merge-form.ts";
import { MergeForm } from "../ui/MergeForm.tsx";
import "../ui/duplicates.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demand(actor, "write");
    const kept = await getContact(actor, read, params.contactId ?? "");
    const other = await getContact(actor, read, params.otherId ?? "");
    return {
      id: crypto.randomUUID(),
      kept: kept.contact,
      other: other.contact,
      keptTags: kept.tags,
      otherTags: other.tags,
      questions: mergeQuestions(kept.contact, other.contact),
      path: `/r/${region.slug}/contacts`,
      title: translator(await requestLocale(request))("contacts:merge.title"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    const { contactId: keptId = "", otherId: mergedId = "" } = params;
    const contacts = `/r/${region.slug}/contacts`;
    return attempt(form, async () => {
      if (form.get("intent") === "apart") {
        await keepApart(actor, now(), [keptId, mergedId]);
        throw redirect(`${contacts}/duplicates`);
      }
      await mergeContacts(actor, now(), { ...readMerge(form), keptId, mergedId }, contactPlaces);
      throw redirect(`${contacts}/${keptId}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Merge() {
  const { t } = useTranslation();
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead
        place={<Link to={`${loaded.path}/duplicates`}>{t("contacts:duplicates.place")}</Link>}
        title={t("contacts:merge.question", { name: loaded.kept.name })}
        lead={t("contacts:merge.lead")}
      />
      <FormProblems rejection={isRejection(answered) ? answered : undefined} />
      <MergeForm {...loaded} />
    </>
  );
}
