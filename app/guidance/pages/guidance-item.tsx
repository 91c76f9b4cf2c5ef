import { randomUUID } from "node:crypto";
import { Button } from "@digdir/designsystemet-react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { StateWord } from "~/components/StateWord.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { itemAct } from "../form.ts";
import { knownItem } from "../guidance.commands.server.ts";
import { readItem } from "../guidance.queries.server.ts";
import { doItemAct } from "../item-acts.server.ts";
import { shownItem } from "../item-shown.ts";
import { placePath } from "../places.ts";
import { Attestations } from "../ui/Attestations.tsx";
import { AttestForm } from "../ui/AttestForm.tsx";
import { FoundThings } from "../ui/FoundThings.tsx";
import { ItemLook, ItemSource } from "../ui/ItemBasis.tsx";
import { SwitchItem } from "../ui/SwitchItem.tsx";
import { placeWord, stateOf, stateWord } from "../ui/words.ts";
import "../ui/guidance.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const locale = await requestLocale(request);
    const view = await readItem(actor, read, now(), params.itemId ?? "");
    return {
      item: shownItem({ t: translator(locale), locale }, view),
      newId: randomUUID(),
      desk: `/r/${region.slug}`,
      mayWrite: may(actor, "write"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor } = await deskActor(request, params.region);
    const itemId = knownItem(params.itemId ?? "");
    const form = await readForm(request);
    return attempt(form, () => doItemAct(actor, now(), itemId, itemAct.parse(Object.fromEntries(form))));
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.item.row.text ?? "" }];

export default function GuidanceItem() {
  const { t } = useTranslation();
  const { item, newId, desk, mayWrite } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const rejection = isRejection(answered) ? answered : undefined;
  const done = answered && "done" in answered ? answered : undefined;
  const { row, looksAt, evidence, missing, place, off } = item;
  const byHand = looksAt === null && !off;
  const goTo = place && !off ? { to: placePath(desk, place), children: t(placeWord[place]) } : null;
  return (
    <>
      <PageHead
        place={<Link to={`${desk}/guidance`}>{t("guidance:name")}</Link>}
        aside={<StateWord state={stateOf[row.shown]}>{t(stateWord[row.shown])}</StateWord>}
        title={row.text}
        lead={row.says}
        action={
          goTo && !byHand ? (
            <Button asChild>
              <Link {...goTo} />
            </Button>
          ) : null
        }
      />
      <FormProblems rejection={rejection} />
      <div className="guidance-item">
        <div>
          {byHand && mayWrite ? (
            <AttestForm key={newId} newId={newId} attestation={item.attestation} rejection={rejection} />
          ) : null}
          {byHand ? <Attestations history={item.history} takenBack={done?.takenBack} mayWrite={mayWrite} /> : null}
          <FoundThings title={t("guidance:item.missing")} found={missing} desk={desk} />
          <FoundThings title={t("guidance:item.evidence")} found={evidence} desk={desk} />
          <ItemLook item={item} valuesPath={`${desk}/settings/values`} />
          {byHand && goTo ? <Link className="go" {...goTo} /> : null}
        </div>
        <div className="side">
          <ItemSource item={item} />
          <SwitchItem off={off} switchedOn={done?.switchedOn} mayWrite={mayWrite} rejection={rejection} />
        </div>
      </div>
    </>
  );
}
