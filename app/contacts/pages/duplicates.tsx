import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { demand } from "~/access/permissions.ts";
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
import { findDuplicates } from "../duplicates.queries.server.ts";
import { keepApart } from "../merge.commands.server.ts";
import { DuplicatePairs } from "../ui/DuplicatePairs.tsx";
import "../ui/duplicates.css";

const apart = z.object({
  intent: z.literal("apart", "contacts:form.stale"),
  first: z.uuid("contacts:form.stale"),
  second: z.uuid("contacts:form.stale"),
});

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demand(actor, "write");
    const asked = new URL(request.url).searchParams;
    const by = asked.get("by") === "name" ? "name" : "email";
    const after = asked.get("after")?.slice(0, 300) ?? "";
    return {
      ...(await findDuplicates(actor, read, { by, after })),
      path: `/r/${region.slug}/contacts`,
      title: translator(await requestLocale(request))("contacts:duplicates.place"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const { first, second } = apart.parse(Object.fromEntries(form));
      await keepApart(actor, now(), [first, second]);
      throw redirect(`/r/${region.slug}/contacts/duplicates${new URL(request.url).search}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Duplicates() {
  const { t } = useTranslation();
  const { pairs, next, path } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead
        place={<Link to={path}>{t("contacts:list.place")}</Link>}
        title={pairs.length > 0 ? t("contacts:duplicates.title") : t("contacts:duplicates.none")}
        lead={pairs.length > 0 ? t("contacts:duplicates.lead") : t("contacts:duplicates.empty")}
      />
      <FormProblems rejection={isRejection(answered) ? answered : undefined} />
      <DuplicatePairs pairs={pairs} path={path} />
      {next && pairs.length > 0 ? (
        <p className="after-list">
          <Link className="quiet" rel="next" to={`?${new URLSearchParams(next)}`}>
            {t("contacts:duplicates.next")}
          </Link>
        </p>
      ) : null}
    </>
  );
}
