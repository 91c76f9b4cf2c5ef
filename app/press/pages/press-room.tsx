import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { answering } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { formatList } from "~/platform/format.ts";
import { read } from "~/platform/read.server.ts";
import { publicRegion } from "~/regions/public-region.server.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { settingOf } from "~/regions/setting.ts";
import { keptSettings } from "~/regions/settings.queries.server.ts";
import { feedPath } from "../press-address.ts";
import { numbersOf, publishedReleases } from "../press-room.queries.server.ts";
import { answersFrom, answersUntil } from "../settings.ts";
import { FrontPage } from "../ui/FrontPage.tsx";
import { PressRoomFrame } from "../ui/PressRoomFrame.tsx";

export const headers: HeadersFunction = () => ({ "Cache-Control": "public, no-cache" });

export const loader = ({ params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await publicRegion(params.region);
    const [members, releases] = await Promise.all([membersOf(read, region.id), publishedReleases(actor, read, now())]);
    const numbers = await numbersOf(read, releases);
    const { name, slug, locale } = region;
    const kept = await keptSettings(read, region.id);
    return {
      hours: { from: settingOf(kept, answersFrom), until: settingOf(kept, answersUntil) },
      region: { name, slug, locale },
      members: members.map(({ id, name }) => ({ id, name })),
      releases,
      numbers,
    };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.region.name ?? "" },
  { tagName: "link", rel: "alternate", type: "application/rss+xml", href: feedPath(data?.region.slug ?? "") },
  { property: "og:title", content: data?.region.name ?? "" },
  { property: "og:type", content: "website" },
];

export default function PressRoom() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { region, members, releases, numbers, hours } = useLoaderData<typeof loader>();
  const names = formatList(
    locale,
    members.map(({ name }) => name),
  );
  return (
    <PressRoomFrame
      region={region}
      front
      strap={t("press:room.strap", { members: names })}
      strapRight={<a href={feedPath(region.slug)}>{t("press:room.feed")}</a>}
      about={releases[0]?.text.about}
    >
      <FrontPage region={region} members={members} releases={releases} numbers={numbers} hours={hours} />
    </PressRoomFrame>
  );
}
