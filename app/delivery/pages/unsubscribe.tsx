// The way out of a list, without an account. GET only asks: link scanners open every link. POST answers directly and
// rests on the token alone, so that a mail program can do it for its reader with one click (RFC 8058).
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { audienceOfList } from "~/audiences/list-owner.queries.server.ts";
import { keysOfPerson } from "~/contacts/one-person.server.ts";
import { answering } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { linkHolder } from "~/regions/link-holder.server.ts";
import { regionById } from "~/regions/regions.queries.server.ts";
import { localeOfHolder } from "../deliveries.queries.server.ts";
import { keysOf, subscribeAgain, unsubscribe } from "../suppression.commands.server.ts";
import { isUnsubscribed } from "../suppression.queries.server.ts";
import { Unsubscribe } from "../ui/Unsubscribe.tsx";

export const loader = ({ params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, link } = await linkHolder(params.token, "unsubscribe", now());
    const region = await regionById(read, actor.regionId);
    const pageLocale = (await localeOfHolder(read, actor)) ?? region?.locale ?? "nb";
    const isOff = await isUnsubscribed(read, actor, link.subject, await keysOf(read, actor, keysOfPerson));
    const audience = await audienceOfList(read, actor.regionId, link.subject);
    return { pageLocale, regionName: region?.name ?? "", list: link.subject, audience, isOff };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const body = await readForm(request).catch(() => new FormData());
    const { actor, link } = await linkHolder(params.token, "unsubscribe", now());
    if (body.get("intent") === "subscribe") await subscribeAgain(actor, now(), link, keysOfPerson);
    else await unsubscribe(actor, now(), link, keysOfPerson);
    return null;
  });

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.regionName ?? "Framsnakk" }];

export default function UnsubscribePage() {
  const { regionName, list, audience, isOff } = useLoaderData<typeof loader>();
  return <Unsubscribe regionName={regionName} list={list} audience={audience} isOff={isOff} />;
}

export { LinkErrorBoundary as ErrorBoundary } from "~/links/ui/LinkRefused.tsx";
