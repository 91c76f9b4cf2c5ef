import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextField } from "~/components/TextField.tsx";
import { answering } from "~/platform/attempt.server.ts";
import { plainText } from "~/platform/plain-text.ts";
import { read } from "~/platform/read.server.ts";
import { translator } from "~/platform/words.server.ts";
import { search } from "../search.queries.server.ts";
import { Hits } from "../ui/Hits.tsx";
import "../ui/search.css";

const longestQuestion = 200;

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const typed = new URL(request.url).searchParams.get("q") ?? "";
    const asked = plainText(typed).trim().slice(0, longestQuestion);
    return {
      asked,
      hits: await search(actor, read, asked),
      desk: `/r/${region.slug}`,
      pageTitle: translator(await requestLocale(request))("search:title"),
    };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Search() {
  const { t } = useTranslation();
  const { asked, hits, desk } = useLoaderData<typeof loader>();
  const title =
    asked === ""
      ? t("search:title")
      : hits.length === 0
        ? t("search:nothing", { asked })
        : t("search:found", { count: hits.length, asked });
  return (
    <>
      <PageHead place={t("search:title")} title={title} lead={t("search:hint")} />
      <Form role="search" className="form search-form" key={asked}>
        <TextField name="q" label={t("search:label")} defaultValue={asked} autoComplete="off" />
        <SubmitButton>{t("search:submit")}</SubmitButton>
      </Form>
      <Hits hits={hits} desk={desk} />
    </>
  );
}
