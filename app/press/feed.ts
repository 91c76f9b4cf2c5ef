// The press room as RSS 2.0. Pure.
import { Feed } from "feed";
import { quoteLine } from "~/approvals/quote-line.ts";
import { type Locale, languageTag } from "~/platform/locale.ts";
import { type ResolvedText, resolveCommon } from "./local-version.ts";
import { localPath, pressRoomPath, releasePath } from "./press-address.ts";
import { readingOrder } from "./reading-order.ts";
import type { ReleaseText } from "./release-text.ts";

type Input = {
  publicUrl: string;
  region: { name: string; slug: string; locale: Locale };
  /** «Pressemeldinger fra Nordvågregionen» */
  description: string;
  /** «Les for» */
  readFor: string;
  members: readonly { id: string; name: string }[];
  /** Only what is public. */
  releases: readonly { slug: string; since: Date; text: ReleaseText }[];
};

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
/** What XML 1.0 cannot hold. */
const plain = (text: string): string => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;

function articleHtml(text: ResolvedText): string {
  const pieces = readingOrder(text).map((piece) =>
    piece.kind === "quote" ? quoteLine(text.locale, piece.quote) : piece.text,
  );
  return [text.lead, ...pieces, ...text.facts, text.about].filter(Boolean).map(paragraph).join("\n");
}

/** RSS text: each item's guid is its address, which never changes once it is out. */
export function pressFeed({ publicUrl, region, description, readFor, members, releases }: Input): string {
  const home = `${publicUrl}${pressRoomPath(region.slug)}`;
  const feed = new Feed({
    id: home,
    link: home,
    title: plain(region.name),
    description: plain(description),
    language: languageTag[region.locale],
    updated: releases[0]?.since ?? new Date(0),
    generator: "Framsnakk",
    copyright: plain(region.name),
  });
  for (const { slug, since, text } of releases) {
    const link = `${publicUrl}${releasePath(region.slug, slug)}`;
    const versions = members.flatMap(({ id, name }) =>
      text.local.some(({ memberId }) => memberId === id)
        ? [`<a href="${publicUrl}${localPath(region.slug, slug, name)}">${escaped(name)}</a>`]
        : [],
    );
    const local = versions.length > 0 ? `\n<p>${escaped(readFor)} ${versions.join(" · ")}</p>` : "";
    feed.addItem({
      id: link,
      guid: link,
      link,
      title: plain(text.title),
      description: plain(text.lead),
      content: plain(articleHtml(resolveCommon(text)) + local),
      date: since,
    });
  }
  return feed.rss2();
}
