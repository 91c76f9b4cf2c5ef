import { Button } from "@digdir/designsystemet-react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { officeOf } from "~/contacts/person.ts";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { rowOf } from "../ambassador-list.ts";
import { getAmbassador } from "../ambassadors.queries.server.ts";
import { asksOf } from "../asks.queries.server.ts";
import { giveConsent, restoreConsent, withdrawConsent } from "../consents.commands.server.ts";
import { personAct, readConsent } from "../form.ts";
import { latestReview } from "../review.server.ts";
import { AboutPerson } from "../ui/AboutPerson.tsx";
import { AskRows } from "../ui/AskRows.tsx";
import { ConsentSection } from "../ui/ConsentSection.tsx";
import { standingSentence } from "../ui/obstacle-sentence.ts";
import { Uses } from "../ui/Uses.tsx";
import { usesOf } from "../uses.queries.server.ts";
import "../ui/ambassador.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const at = now();
    const today = civilDate(at, region.timeZone);
    const view = await getAmbassador(actor, read, at, params.ambassadorId ?? "");
    const { id, ambassador, contact, consents, recipient } = view;
    return {
      row: rowOf(view, today),
      office: officeOf(contact),
      contactId: contact.id,
      ambassador,
      consents,
      email: recipient.email,
      asks: await asksOf(actor, read, at, id),
      uses: await usesOf(actor, read, { ambassadorId: id, contactId: contact.id }),
      blank: { scopes: [], version: [""], givenOn: [today], reviewOn: [await latestReview(read, region.id, today)] },
      today,
      desk: `/r/${region.slug}`,
      mayWrite: may(actor, "write"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const id = params.ambassadorId ?? "";
    const form = await readForm(request);
    return attempt(form, async () => {
      const act = personAct.parse(Object.fromEntries(form));
      if (act.intent === "give") await giveConsent(actor, now(), { id, ...readConsent(form) });
      else if (act.intent === "restore") await restoreConsent(actor, now(), { id, scope: act.scope });
      else await withdrawConsent(actor, now(), { id, scope: act.scope });
      const shown = act.intent === "withdraw" ? "used" : "consent";
      throw redirect(`/r/${region.slug}/ambassadors/${id}#${shown}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.row.name ?? "" }];

export default function AmbassadorPage() {
  const { t } = useTranslation();
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { row, office, consents, asks, uses, blank, today, desk, mayWrite } = loaded;
  const rejection = isRejection(answered) ? answered : undefined;
  const path = `${desk}/ambassadors`;
  const acts = (
    <div className="ambassador-acts">
      <Link className="quiet" to={`${path}/${row.id}/edit`}>
        {t("ambassadors:page.edit")}
      </Link>
      {row.obstacles.length === 0 ? (
        <Button asChild>
          <Link to={`${path}/ask?to=${row.id}`}>{t("ambassadors:page.ask")}</Link>
        </Button>
      ) : null}
    </div>
  );
  return (
    <>
      <PageHead
        place={<Link to={path}>{t("ambassadors:list.place")}</Link>}
        aside={[row.memberName, office].filter(Boolean).join(" · ")}
        title={row.name}
        lead={standingSentence(t, row)}
        action={mayWrite ? acts : null}
      />
      <FormProblems rejection={rejection} />
      <div className="ambassadors ambassador">
        <div>
          <ConsentSection consents={consents} today={today} mayWrite={mayWrite} blank={blank} rejection={rejection} />
          <section aria-labelledby="asks-title" id="asks">
            <h2 id="asks-title">{t("ambassadors:page.asks")}</h2>
            {asks.length === 0 ? <p className="small">{t("ambassadors:page.noAsks")}</p> : null}
            <AskRows rows={asks} path={path} named={false} />
          </section>
        </div>
        <div>
          <AboutPerson {...loaded} topics={row.topics} contactPath={`${desk}/contacts/${loaded.contactId}`} />
          <Uses uses={uses} desk={desk} withdrawn={consents.some(({ withdrawnOn }) => withdrawnOn !== null)} />
        </div>
      </div>
    </>
  );
}
