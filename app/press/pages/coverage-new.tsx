import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
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
import { membersNow } from "~/regions/regions.queries.server.ts";
import { readNewId } from "~/successes/form.ts";
import { recordCoverage } from "../coverage.commands.server.ts";
import { coverageChoices, likelyCoverage } from "../coverage.queries.server.ts";
import { coverageValues, readCoverageForm } from "../coverage-form.ts";
import { CoverageForm } from "../ui/CoverageForm.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const asked = new URL(request.url).searchParams;
    const about = { releaseId: asked.get("release"), successId: asked.get("success") };
    const likely = await likelyCoverage(actor, read, now(), about);
    const members = await membersNow(read, region.id);
    const empty = { outletName: "", publishedOn: "", title: "", url: "", errorNote: "" };
    const unchecked = { accuracy: "unknown", correctionAskedOn: null, correctedOn: null } as const;
    return {
      ...(await coverageChoices(actor, read, likely)),
      members: members.map(({ id, name }) => ({ id, name })),
      stored: {
        ...coverageValues({ ...empty, ...unchecked, ...likely, locale: region.locale }),
        id: [crypto.randomUUID()],
      },
      back: `/r/${region.slug}/coverage`,
      title: translator(await requestLocale(request))("press:coverage.newTitle"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const id = readNewId(form);
      await recordCoverage(actor, now(), { id, ...readCoverageForm(form) });
      throw redirect(`/r/${region.slug}/coverage#c-${id}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function CoverageNew() {
  const { t } = useTranslation();
  const { title, ...form } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead
        place={<Link to={form.back}>{t("press:coverage.place")}</Link>}
        title={title}
        lead={t("press:coverage.newLead")}
      />
      <CoverageForm
        {...form}
        answer={isRejection(answered) ? answered : undefined}
        submit={t("press:coverage.submit")}
      />
    </>
  );
}
