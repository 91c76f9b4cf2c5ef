// An audience as its form shows it, and what the buttons inside the form do to what is typed. Pure.
import type { Audience, Channel } from "#db/schema/audiences.ts";
import type { Locale } from "~/platform/locale.ts";
import type { Typed } from "~/platform/typed.ts";
import { type KeptSettings, settingOf } from "~/regions/setting.ts";
import { channelField } from "./form.ts";
import { emptyRule, quadrantsIn } from "./rule.ts";
import { effortMinutes, idealDays, longestDays, maxLix, shortestDays } from "./settings.ts";

type Written = Pick<
  Audience,
  | "name"
  | "concern"
  | "locale"
  | "own"
  | "size"
  | "rule"
  | "idealDays"
  | "longestDays"
  | "shortestDays"
  | "effortMinutes"
  | "maxLix"
>;
type WrittenChannel = Pick<Channel, "id" | "kind" | "label" | "url" | "effortMinutes"> & { confirmerIds: string[] };

/** One that nothing has been written about yet: a promise that most can keep. */
export const newAudience = (locale: Locale, kept: KeptSettings): Written => ({
  name: "",
  concern: "",
  locale,
  own: false,
  size: null,
  rule: emptyRule,
  idealDays: settingOf(kept, idealDays),
  longestDays: settingOf(kept, longestDays),
  shortestDays: settingOf(kept, shortestDays),
  effortMinutes: settingOf(kept, effortMinutes),
  maxLix: settingOf(kept, maxLix),
});

export function valuesOf(audience: Written, topics: readonly string[], channels: readonly WrittenChannel[]): Typed {
  const { rule } = audience;
  return {
    name: [audience.name],
    concern: [audience.concern],
    locale: [audience.locale],
    own: audience.own ? ["on"] : [],
    size: [audience.size === null ? "" : String(audience.size)],
    topics: [...topics],
    ruleRoles: [...rule.roles],
    ruleMembers: [...rule.memberIds],
    ruleTopics: [...rule.topics],
    ruleQuadrants: [...quadrantsIn(rule)],
    idealDays: [String(audience.idealDays)],
    longestDays: [String(audience.longestDays)],
    shortestDays: [String(audience.shortestDays)],
    effortMinutes: [String(audience.effortMinutes)],
    maxLix: [String(audience.maxLix)],
    channel: channels.map(({ id }) => id),
    ...Object.fromEntries(channels.flatMap(channelValues)),
  };
}

const channelValues = ({ id, kind, label, url, effortMinutes, confirmerIds }: WrittenChannel): [string, string[]][] => [
  [channelField(id, "kind"), [kind]],
  [channelField(id, "label"), [label]],
  [channelField(id, "url"), [url]],
  [channelField(id, "effortMinutes"), [String(effortMinutes)]],
  [channelField(id, "confirmerIds"), [...confirmerIds]],
];

/** A channel more, last; by email where none is yet. */
export function withChannel(values: Typed, id: string): Typed {
  const ids = values.channel ?? [];
  const blank = { id, kind: ids.length === 0 ? "email" : "website", label: "", url: "", effortMinutes: 5 } as const;
  return { ...values, channel: [...ids, id], ...Object.fromEntries(channelValues({ ...blank, confirmerIds: [] })) };
}

export const withoutChannel = (values: Typed, id: string): Typed => ({
  ...values,
  channel: (values.channel ?? []).filter((one) => one !== id),
});

/** One place up; the first stays. */
export function withChannelUp(values: Typed, id: string): Typed {
  const channel = [...(values.channel ?? [])];
  const at = channel.indexOf(id);
  const above = channel[at - 1];
  if (above === undefined) return values;
  channel.splice(at - 1, 2, id, above);
  return { ...values, channel };
}
