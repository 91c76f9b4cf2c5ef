import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { StateWord } from "~/components/StateWord.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { formatDate } from "~/platform/format.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { actOnAsk } from "../ask-acts.server.ts";
import { storyOfAsk } from "../ask-story.queries.server.ts";
import { hasLeft } from "../asks.commands.server.ts";
import { getAsk } from "../asks.queries.server.ts";
import { askAct } from "../form.ts";
import { kindWord } from "../kinds.ts";
import { AskActs } from "../ui/AskActs.tsx";
import { AskFacts } from "../ui/AskFacts.tsx";
import { AskHistory } from "../ui/AskHistory.tsx";
import { askSentence } from "../ui/ask-sentence.ts";
import { askWord } from "../ui/ask-word.ts";
import "../ui/ambassadors.css";
import "../ui/ask.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const at = now();
    const row = await getAsk(actor, read, at, params.askId ?? "");
    const story = await storyOfAsk(actor, read, at, row.ask);
    return {
      ...row,
      facts: story && { lines: story.facts, locale: story.success.locale },
      /** In the language of the person thanked. */
      thanks: translator(row.ask.locale)(
        row.ask.kind === "quote" ? "ambassadors:draft.thanksQuote" : "ambassadors:draft.thanks",
      ),
      reached: await hasLeft(read, row.ask),
      mayWrite: may(actor, "write"),
      desk: `/r/${region.slug}`,
      now: at,
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    const id = params.askId ?? "";
    return attempt(form, async () => {
      await actOnAsk(actor, now(), id, askAct.parse(Object.fromEntries(form)));
      throw redirect(`/r/${region.slug}/ambassadors/asks/${id}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.ambassador.name ?? "" }];

export default function AskPage() {
  const { t } = useTranslation();
  const locale = useLocale();
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { ask, state, ambassador, success, facts, desk, mayWrite } = loaded;
  const rejection = isRejection(answered) ? answered : undefined;
  const lang = ask.locale === locale ? undefined : ask.locale;
  return (
    <>
      <PageHead
        place={
          <>
            <Link to={`${desk}/ambassadors`}>{t("ambassadors:list.place")}</Link> ·{" "}
            <Link to={`${desk}/ambassadors/${ambassador.id}`}>{ambassador.name}</Link>
          </>
        }
        aside={t("ambassadors:ask.until", { when: formatDate(locale, ask.answerBy, "weekday") })}
        title={t("ambassadors:ask.of", { kind: t(kindWord[ask.kind]), name: ambassador.name })}
        lead={askSentence({ ...loaded, name: ambassador.name }, t, locale)}
      />
      <FormProblems rejection={rejection} />
      <div className="ambassadors one-ask">
        <div>
          <p className="kicker">
            <StateWord state={askWord[state].state}>{t(askWord[state].word)}</StateWord>
          </p>
          <p className="read asked" lang={lang}>
            {ask.text}
          </p>
          {ask.samples.length > 0 ? (
            <section aria-labelledby="samples">
              <h2 id="samples">{t("ambassadors:samples.title")}</h2>
              {ask.samples.map((sample) => (
                <p className="read" key={sample} lang={lang}>
                  {sample}
                </p>
              ))}
            </section>
          ) : null}
          {facts ? <AskFacts {...facts} image={null} /> : null}
          {success ? (
            <Link className="go" to={`${desk}/successes/${success.id}`}>
              {t("ambassadors:ask.toSuccess")}
            </Link>
          ) : null}
        </div>
        <div>
          <AskHistory ask={ask} now={loaded.now} />
          {mayWrite ? <AskActs {...loaded} rejection={rejection} /> : null}
        </div>
      </div>
    </>
  );
}
