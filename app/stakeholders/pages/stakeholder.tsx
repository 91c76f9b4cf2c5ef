import { Button } from "@digdir/designsystemet-react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { activitiesWith } from "~/audiences/of-contact.queries.server.ts";
import { SpokenWith } from "~/audiences/ui/OfContact.tsx";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { actOnStakeholder, stakeholderPage } from "../stakeholder-page.server.ts";
import { besideName } from "../stands-as.ts";
import { AssessForm } from "../ui/AssessForm.tsx";
import { Moved } from "../ui/Moved.tsx";
import { Movement } from "../ui/Movement.tsx";
import { Needs } from "../ui/Needs.tsx";
import { StakeholderSide } from "../ui/StakeholderSide.tsx";
import { standingSentence } from "../ui/standing-sentence.ts";
import { Views } from "../ui/Views.tsx";
import "~/contacts/ui/people.css";
import "../ui/stakeholders.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const page = await stakeholderPage(actor, read, now(), region, params.stakeholderId ?? "");
    return { ...page, activities: await activitiesWith(actor, read, page.view.contact.id) };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    const id = params.stakeholderId ?? "";
    return attempt(form, async () => {
      const moved = await actOnStakeholder(actor, now(), id, form);
      if (moved) return data({ moved });
      throw redirect(`/r/${region.slug}/stakeholders/${id}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.view.name ?? "" }];

export default function StakeholderPage() {
  const { t } = useTranslation();
  const locale = useLocale();
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { view, moments, members, regionName, mayWrite, desk } = loaded;
  const rejection = isRejection(answered) ? answered : undefined;
  const moved = answered && "moved" in answered ? answered.moved : null;
  const path = `${desk}/stakeholders`;
  const away = view.stakeholder.archivedAt !== null;
  const acts = (
    <div className="acts">
      <Link className="quiet" to={`${path}/${view.id}/edit`}>
        {t("stakeholders:page.edit")}
      </Link>
      <Button asChild>
        <Link to={`${desk}/activities/new?kind=conversation&contact=${view.contact.id}`}>
          {t("stakeholders:page.log")}
        </Link>
      </Button>
    </div>
  );
  return (
    <>
      <PageHead
        place={<Link to={path}>{t("stakeholders:list.place")}</Link>}
        aside={besideName(view.stakeholder, view.contact)}
        title={view.name}
        lead={standingSentence(t, locale, view)}
        action={mayWrite && !away ? acts : null}
      />
      {away ? (
        <div className="notice" role="status">
          <p>{t("stakeholders:page.isAway")}</p>
          {mayWrite ? (
            <Form method="post">
              <SubmitButton variant="secondary" name="intent" value="restore">
                {t("stakeholders:page.takeBack")}
              </SubmitButton>
            </Form>
          ) : null}
        </div>
      ) : null}
      {moved ? (
        <Moved
          moved={moved}
          name={view.name}
          who={members.find(({ id }) => id === moved.memberId)?.name ?? regionName}
        />
      ) : null}
      <FormProblems rejection={rejection} />
      <div className="who stakeholder">
        <div className="main">
          <Views view={view} regionName={regionName} />
          {mayWrite && !away ? (
            <AssessForm
              {...loaded}
              mayHaveAttitude={view.mayHaveAttitude}
              salience={loaded.showSalience}
              answer={rejection}
            />
          ) : null}
          <Movement moments={moments} highFrom={loaded.highFrom} />
          <Needs stakeholder={view.stakeholder} />
          <SpokenWith activities={loaded.activities} desk={desk} now={loaded.now} />
        </div>
        <StakeholderSide {...loaded} />
      </div>
    </>
  );
}
