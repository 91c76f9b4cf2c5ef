import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { membersOffered } from "~/regions/regions.queries.server.ts";
import { readRevision } from "~/successes/form.ts";
import { onTopOf } from "~/successes/on-top.ts";
import { changeCoverage } from "../coverage.commands.server.ts";
import { coverageChoices, getCoverage } from "../coverage.queries.server.ts";
import { coverageValues, readCoverageForm } from "../coverage-form.ts";
import { CoverageForm } from "../ui/CoverageForm.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const piece = await getCoverage(actor, read, params.coverageId ?? "");
    return {
      ...(await coverageChoices(actor, read, piece)),
      members: await membersOffered(read, region.id, piece.memberIds),
      stored: { ...coverageValues(piece), revision: [String(piece.revision)] },
      back: `/r/${region.slug}/coverage`,
      title: translator(await requestLocale(request))("press:coverage.editTitle"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const { coverageId: id = "" } = params;
    const form = await readForm(request);
    const refused = await attempt(form, async () => {
      await changeCoverage(actor, now(), { id, revision: readRevision(form), ...readCoverageForm(form) });
      throw redirect(`/r/${region.slug}/coverage#c-${id}`);
    });
    return data(onTopOf(refused.data), { status: 422 });
  });

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function CoverageEdit() {
  const { t } = useTranslation();
  const { title, ...form } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead place={<Link to={form.back}>{t("press:coverage.place")}</Link>} title={title} />
      <CoverageForm
        {...form}
        answer={isRejection(answered) ? answered : undefined}
        submit={t("successes:edit.submit")}
      />
    </>
  );
}
