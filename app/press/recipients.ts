// Who of the press gets which version of a release, and why. Pure.
import { emailKey } from "~/delivery/address.ts";
import type { Locale } from "~/platform/locale.ts";
import type { ReleaseText } from "./release-text.ts";

export type Journalist = {
  contactId: string;
  name: string;
  email: string | null;
  outlet: string;
  /** The members the outlet covers. */
  covers: readonly string[];
  /** What the person is written to in: their own language, else the outlet's, else the region's. */
  locale: Locale;
};

export type Suppression = "unsubscribed" | "bounced" | "byHand";

/** Which text, and why: the members covered that have a local version. */
export type Variant =
  | { kind: "common" }
  | { kind: "local"; memberId: string }
  | { kind: "angles"; memberIds: readonly string[] };

export type Recipient = {
  contactId: string;
  name: string;
  /** Null: nobody can be reached without one. */
  email: string | null;
  outlets: readonly string[];
  locale: Locale;
  variant: Variant;
  /** Whether they get it, or why not. */
  reach: "reached" | "noAddress" | "hasIt" | Suppression;
};

/**
 * Covers one member with a local version: that version. Covers several: the common text with each angle, in one mail.
 * Covers none: the common text. One mail for each address, in the order of the journalists given; those who share one
 * cover what any of them covers.
 * @param suppressed addresses as `emailKey` writes them, with the reason
 */
export function recipientsFor(
  text: Pick<ReleaseText, "local">,
  journalists: readonly Journalist[],
  suppressed: ReadonlyMap<string, Suppression>,
): Recipient[] {
  const byAddress = new Map<string, Journalist[]>();
  for (const journalist of journalists) {
    const key = journalist.email?.trim() ? emailKey(journalist.email) : `no address ${journalist.contactId}`;
    byAddress.set(key, [...(byAddress.get(key) ?? []), journalist]);
  }
  return [...byAddress].flatMap(([key, sharing]) => {
    const [first] = sharing;
    if (!first) return [];
    const email = first.email?.trim() || null;
    return [
      {
        contactId: first.contactId,
        name: first.name,
        email,
        outlets: [...new Set(sharing.map((journalist) => journalist.outlet))],
        locale: first.locale,
        variant: variantFor(text, new Set(sharing.flatMap((journalist) => journalist.covers))),
        reach: email === null ? "noAddress" : (suppressed.get(key) ?? "reached"),
      },
    ];
  });
}

function variantFor(text: Pick<ReleaseText, "local">, covers: ReadonlySet<string>): Variant {
  const covered = text.local.map((local) => local.memberId).filter((memberId) => covers.has(memberId));
  const [only] = covered;
  if (!only) return { kind: "common" };
  return covered.length === 1 ? { kind: "local", memberId: only } : { kind: "angles", memberIds: covered };
}

/** The name that a variant is frozen under. */
export function variantKey(variant: Variant): string {
  if (variant.kind === "common") return "common";
  return variant.kind === "local" ? `local:${variant.memberId}` : `angles:${[...variant.memberIds].sort().join("+")}`;
}

/** …and back again. */
export function variantOf(key: string): Variant {
  const [kind, ids = ""] = key.split(":");
  if (kind === "local") return { kind, memberId: ids };
  return kind === "angles" ? { kind, memberIds: ids.split("+") } : { kind: "common" };
}
