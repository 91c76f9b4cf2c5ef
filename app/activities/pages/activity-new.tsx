import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { meetingChoices, putPersonOn, withPeople } from "~/audiences/meeting-form.server.ts";
import { logActivity } from "~/audiences/meetings.commands.server.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { contactsByIds } from "~/contacts/contacts.queries.server.ts";
import { personOf } from "~/contacts/person.ts";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { civilDate, isCivilDate } from "~/platform/civil-date.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { typedFrom } from "~/platform/typed.ts";
import { translator } from "~/platform/words.server.ts";
import { meetingsAreOpen, readLegalForm } from "~/regions/legal-form.ts";
import { readActivityForm, readIntent, readNewId } from "../form.ts";
import { newValues } from "../form-values.ts";
import { activityKinds } from "../kinds.ts";
import { ActivityForm } from "../ui/ActivityForm.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const { searchParams } = new URL(request.url);
    const asked = searchParams.get("date") ?? "";
    const date = isCivilDate(asked) ? asked : null;
    const people = (await contactsByIds(actor, read, searchParams.getAll("contact"))).map(personOf);
    const kind = activityKinds.find((each) => each === searchParams.get("kind")) ?? "meeting";
    // Of what is planned, not of what is logged: a meeting that has been was open or was not.
    const isPlanned = kind === "meeting" && date !== null && date > civilDate(now());
    const isOpen = isPlanned && meetingsAreOpen(readLegalForm(region.legalForm));
    return {
      ...(await meetingChoices(actor, read)),
      storedPeople: people,
      stored: {
        ...newValues({ id: crypto.randomUUID(), now: now(), locale: region.locale, date, kind, people }),
        open: isOpen ? ["on"] : [],
      },
      desk: `/r/${region.slug}`,
      title: translator(await requestLocale(request))("activities:new.title"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    const kept = await attempt(form, async () => {
      await putPersonOn(actor, read, form);
      if (readIntent(form) === "addPerson") return { data: { problems: [], values: typedFrom(form) } };
      const id = await logActivity(actor, now(), { ...readActivityForm(form), id: readNewId(form) });
      throw redirect(`/r/${region.slug}/activities/${id}`);
    });
    return withPeople(actor, read, kept.data);
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function ActivityNew() {
  const { t } = useTranslation();
  const { title, desk, ...choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        place={<Link to={`${desk}/timeline`}>{t("activities:place")}</Link>}
        title={title}
        lead={t("activities:new.lead")}
      />
      <ActivityForm
        {...choices}
        answer={answer}
        peoplePath={`${desk}/activities/people`}
        submit={t("activities:new.submit")}
        back={`${desk}/timeline`}
      />
    </>
  );
}
