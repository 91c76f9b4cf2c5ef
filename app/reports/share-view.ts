// The four ways a share is counted, as one table draws them: one row a member, one square a thing, and what is behind. Pure.
import type { Locale } from "~/platform/locale.ts";
import type { PressShare } from "~/press/member-share.queries.server.ts";
import type { Shared } from "~/updates/fair-share.ts";
import type { Share } from "~/updates/share.queries.server.ts";

export const shareKinds = ["told", "quotes", "releases", "coverage"] as const;
export type ShareKind = (typeof shareKinds)[number];

export const readShareKind = (asked: string | null): ShareKind => shareKinds.find((kind) => kind === asked) ?? "told";

/** One thing that counts for a member, and where it leads. */
export type Behind = {
  key: string;
  title: string;
  locale: Locale;
  /** Path below the desk. */
  path: string;
  indirect: boolean;
  /** Who said it, or where it stood; null for the rest. */
  by: string | null;
  /** An instant, or a civil date. */
  at: Date | string;
};

export type ShareView = {
  total: number;
  even: number;
  rows: { memberId: string; name: string; share: number; leftOut: boolean; behind: Behind[] }[];
};

export function shareView(kind: ShareKind, told: Share, press: PressShare): ShareView {
  switch (kind) {
    case "told":
      return view(told, ({ successId, title, locale, kind: benefit, toldAt }) => ({
        key: successId,
        title,
        locale,
        path: `successes/${successId}`,
        indirect: benefit === "indirect",
        by: null,
        at: toldAt,
      }));
    case "quotes":
      return view(press.quotes, ({ releaseId, key, title, locale, speaker, at }) => ({
        key: `${releaseId} ${key}`,
        title,
        locale,
        path: `releases/${releaseId}`,
        indirect: false,
        by: speaker,
        at,
      }));
    case "releases":
      return view(press.releases, ({ releaseId, title, locale, at }) => ({
        key: releaseId,
        title,
        locale,
        path: `releases/${releaseId}`,
        indirect: false,
        by: null,
        at,
      }));
    case "coverage":
      return view(press.coverage, ({ coverageId, title, locale, outletName, publishedOn }) => ({
        key: coverageId,
        title,
        locale,
        path: `coverage#c-${coverageId}`,
        indirect: false,
        by: outletName,
        at: publishedOn,
      }));
  }
}

function view<P>({ total, even, rows }: Shared<P>, behind: (pair: P) => Behind): ShareView {
  return { total, even, rows: rows.map(({ pairs, ...row }) => ({ ...row, behind: pairs.map(behind) })) };
}
