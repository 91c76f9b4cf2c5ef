import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { listAudiences } from "~/audiences/audiences.queries.server.ts";
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
import { readSetting } from "~/regions/settings.queries.server.ts";
import { coreRefused, coreToWrite } from "../core-to-write.ts";
import { houseAct } from "../form.ts";
import { getHouse, successesToProve, variantOverview } from "../house.queries.server.ts";
import { performHouseAct } from "../house-desk.server.ts";
import { proofsWanted } from "../settings.ts";
import { AudienceOverview } from "../ui/AudienceOverview.tsx";
import { houseSentence } from "../ui/house-sentence.ts";
import { MessageHouse } from "../ui/MessageHouse.tsx";
import { UndoLine } from "../ui/UndoLine.tsx";
import { undoOf } from "../undo.ts";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const search = new URL(request.url).searchParams;
    const house = await getHouse(actor, read);
    const cells = await variantOverview(actor, read);
    const audiences = await listAudiences(actor, read);
    const mayWrite = may(actor, "write");
    const pillarId = search.get("choose");
    const text = search.get("text") ?? "";
    const chosenFor = mayWrite ? house.pillars.find(({ id }) => id === pillarId) : undefined;
    return {
      house,
      audiences: audiences.map(({ audience: { id, name, locale } }) => ({
        id,
        name,
        locale,
        cells: cells.get(id) ?? [],
      })),
      writing: mayWrite ? coreToWrite(house, search.get("edit"), crypto.randomUUID()) : null,
      choosing: chosenFor
        ? { pillar: chosenFor, text, offered: await successesToProve(actor, read, chosenFor.id, text) }
        : null,
      proofsWanted: await readSetting(read, region.id, proofsWanted),
      undo: mayWrite ? undoOf(search) : null,
      mayWrite,
      desk: `/r/${region.slug}`,
      pageTitle: translator(await requestLocale(request))("messages:page.title"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const where = await performHouseAct(actor, now(), houseAct.parse(Object.fromEntries(form)));
      throw redirect(`/r/${region.slug}/messages${where}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Messages() {
  const { t } = useTranslation();
  const {
    house,
    audiences,
    choosing,
    undo,
    proofsWanted: wanted,
    mayWrite,
    desk,
    ...opened
  } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const rejection = isRejection(answered) ? answered : undefined;
  const writing = (rejection ? coreRefused(house, rejection.values) : null) ?? opened.writing;
  return (
    <>
      <PageHead place={t("messages:page.place")} {...houseSentence(house, mayWrite, t)} />
      {writing ? null : <FormProblems rejection={rejection} />}
      {undo ? <UndoLine undo={undo} /> : null}
      <MessageHouse
        house={house}
        writing={writing}
        rejection={rejection}
        choosing={choosing}
        proofsWanted={wanted}
        mayWrite={mayWrite}
        successesPath={`${desk}/successes`}
      />
      <AudienceOverview audiences={audiences} path={`${desk}/messages`} audiencesPath={`${desk}/audiences`} />
    </>
  );
}
