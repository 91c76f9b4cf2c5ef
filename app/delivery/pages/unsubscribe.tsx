// The way out of a list, without an account. GET only asks: link scanners open every link. POST answers directly and
// rests on the token alone, so that a mail program can do it for its reader with one click (RFC 8058).
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkRefused, openLink } from "~/links/links.queries.server.ts";
import { LinkRefusedPage } from "~/links/ui/LinkRefused.tsx";
import { answering } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { regionById } from "~/regions/regions.queries.server.ts";
import { localeOfHolder } from "../deliveries.queries.server.ts";
import { subscribeAgain, unsubscribe } from "../suppression.commands.server.ts";
import { isUnsubscribed } from "../suppression.queries.server.ts";
import { Unsubscribe } from "../ui/Unsubscribe.tsx";

export const loader = ({ params }: LoaderFunctionArgs) =>
  answering(async () => {
    try {
      const { actor, link } = await openLink(read, params.token ?? "", "unsubscribe", now());
      const region = await regionById(read, actor.regionId);
      const pageLocale = (await localeOfHolder(read, actor)) ?? region?.locale ?? "nb";
      const isOff = await isUnsubscribed(read, actor, link.subject);
      return { pageLocale, regionName: region?.name ?? "", list: link.subject, isOff };
    } catch (error) {
      if (!(error instanceof LinkRefused)) throw error;
      const region = error.regionId ? await regionById(read, error.regionId) : undefined;
      return data({ refused: error.reason, regionName: region?.name ?? null }, { status: error.status });
    }
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const body = await request.formData().catch(() => new FormData());
    try {
      const { actor, link } = await openLink(read, params.token ?? "", "unsubscribe", now());
      if (body.get("intent") === "subscribe") await subscribeAgain(actor, now(), link);
      else await unsubscribe(actor, now(), link);
      return null;
    } catch (error) {
      if (!(error instanceof LinkRefused)) throw error;
      return data(null, { status: error.status });
    }
  });

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.regionName ?? "Framsnakk" }];

export default function UnsubscribePage() {
  const page = useLoaderData<typeof loader>();
  if ("refused" in page) return <LinkRefusedPage reason={page.refused} regionName={page.regionName} />;
  return <Unsubscribe regionName={page.regionName} list={page.list} isOff={page.isOff} />;
}
