import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { askPage } from "../ask-page.server.ts";
import { readWish, searchOfWish } from "../ask-wish.ts";
import { sendAsk } from "../asks.commands.server.ts";
import { readAsk } from "../form.ts";
import { AskFacts } from "../ui/AskFacts.tsx";
import { AskRows } from "../ui/AskRows.tsx";
import { AskSentence } from "../ui/AskSentence.tsx";
import { CannotAsk } from "../ui/CannotAsk.tsx";
import { NewAskForm } from "../ui/NewAskForm.tsx";
import { WhoIsNext } from "../ui/WhoIsNext.tsx";
import "../ui/ask.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const wish = readWish(new URL(request.url).searchParams);
    const page = await askPage(actor, read, now(), wish, crypto.randomUUID());
    const title = translator(await requestLocale(request))("ambassadors:ask.title");
    return { ...page, wish, title, now: now(), desk: `/r/${region.slug}` };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const id = await sendAsk(actor, now(), readAsk(form));
      throw redirect(`/r/${region.slug}/ambassadors/asks/${id}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function AskNew() {
  const { t } = useTranslation();
  const locale = useLocale();
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { kind, story, person, wish, desk, earlier, stored, tooEarly, refused } = loaded;
  const path = `${desk}/ambassadors`;
  const success = story?.success ?? null;
  const answer = isRejection(answered) ? answered : undefined;
  // Refused because they cannot be asked any more: what was typed stays, whoever it was meant for.
  const meantFor = answer?.values.ambassadorId?.[0];
  const named = [...loaded.next, ...loaded.unasked].find(({ id }) => id === meantFor);
  const asked = person ?? (named ? { ...named, locale, guardianName: null } : null);
  const image = success?.image?.consent ? success.image : null;
  const hrefOf = (change: Partial<typeof wish>) => searchOfWish({ ...wish, kind, ...change });
  const facts = success ? (
    <AskFacts
      lines={story?.facts ?? []}
      locale={success.locale}
      image={
        image && {
          ...image,
          src: `${desk}/files/${image.fileId}/thumb`,
          printHref: `${desk}/files/${image.fileId}/print`,
        }
      }
    />
  ) : null;
  return (
    <>
      <PageHead
        place={<Link to={path}>{t("ambassadors:list.place")}</Link>}
        title={loaded.title}
        lead={t("ambassadors:ask.lead")}
      />
      <AskSentence {...loaded} successId={success?.id ?? null} to={wish.ambassadorId} />
      <div className="ambassadors">
        <div>
          <CannotAsk tooEarly={tooEarly} refused={refused} quoteHref={hrefOf({ kind: "quote" })} />
          {asked && (answer || !tooEarly) ? (
            <NewAskForm
              key={`${asked.id} ${kind} ${success?.id}`}
              person={asked}
              stored={stored}
              answer={answer}
              facts={facts}
              back={success ? `${desk}/successes/${success.id}` : path}
            />
          ) : null}
        </div>
        <div>
          <WhoIsNext
            {...loaded}
            chosenId={person?.id ?? null}
            hrefOf={(id) => hrefOf({ ambassadorId: id })}
            path={path}
          />
          {earlier.length > 0 ? (
            <section aria-labelledby="earlier">
              <h2 id="earlier">{t("ambassadors:ask.earlier")}</h2>
              <AskRows rows={earlier} path={path} named />
            </section>
          ) : null}
        </div>
      </div>
    </>
  );
}
