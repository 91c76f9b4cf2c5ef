import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { AskForm } from "~/approvals/ui/AskForm.tsx";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { typedFrom } from "~/platform/typed.ts";
import { translator } from "~/platform/words.server.ts";
import { overdueResponsibilities } from "../overdue.queries.server.ts";
import { strategyDesk } from "../strategy.queries.server.ts";
import { actOnStrategy } from "../strategy-acts.server.ts";
import { NoStrategy } from "../ui/NoStrategy.tsx";
import { StrategyHead } from "../ui/StrategyHead.tsx";
import { StrategySheet } from "../ui/StrategySheet.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const asked = new URL(request.url).searchParams;
    const at = now();
    const desk = await strategyDesk(actor, read, at, asked.get("show") === "inForce" ? "inForce" : "current");
    return {
      desk,
      deskPath: `/r/${region.slug}`,
      path: `/r/${region.slug}/strategy`,
      overdue: (await overdueResponsibilities(actor, read, at)).length,
      asking: asked.has("ask") && may(actor, "write") && desk?.holds === false,
      saved: asked.get("saved"),
      mayWrite: may(actor, "write"),
      newId: crypto.randomUUID(),
      pageTitle: translator(await requestLocale(request))("strategy:page.place"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const done = await actOnStrategy(actor, now(), typedFrom(form));
      const said = done === "asked" || done === "withdrawn" ? `?saved=${done}` : "";
      throw redirect(`/r/${region.slug}/strategy${said}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.desk?.title ?? data?.pageTitle ?? "" }];

export default function StrategyPage() {
  const { t } = useTranslation();
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const answer = isRejection(answered) ? answered : undefined;
  const { desk, path, deskPath, asking, newId, mayWrite } = loaded;
  if (!desk) {
    return (
      <>
        <PageHead place={t("strategy:page.place")} title={t("strategy:empty.title")} lead={t("strategy:empty.lead")} />
        <FormProblems rejection={answer} />
        <NoStrategy newId={newId} mayWrite={mayWrite} />
      </>
    );
  }
  return (
    <>
      <StrategyHead desk={desk} path={path} asking={asking} saved={loaded.saved} answer={answer} />
      {asking ? (
        <div className="strategy-asking">
          <AskForm {...desk} path={path} answer={answer} />
        </div>
      ) : (
        <StrategySheet desk={desk} path={path} deskPath={deskPath} overdue={loaded.overdue} answer={answer} />
      )}
    </>
  );
}
