// What the form of an audience holds, as it is typed and as it is meant. Pure.
import { z } from "zod";
import type { AudienceRule, ChannelKind } from "#db/schema/audiences.ts";
import { allRoles } from "~/contacts/roles.ts";
import { address, line, requiredLine, textAt, textsAt, topics } from "~/contacts/typed-fields.ts";
import { type Locale, locales } from "~/platform/locale.ts";
import { plainText } from "~/platform/plain-text.ts";
import { quadrants } from "~/stakeholders/quadrant.ts";
import { channelKinds } from "./channel-kinds.ts";

export type ChannelFields = {
  id: string;
  kind: ChannelKind;
  label: string;
  url: string;
  effortMinutes: number;
  /** Contacts who publish it and say so; none by email. */
  confirmerIds: string[];
  /** One more of them, named by address. */
  confirmerEmail: string | null;
};

export type AudienceFields = {
  name: string;
  concern: string;
  locale: Locale;
  own: boolean;
  size: number | null;
  topics: string[];
  rule: AudienceRule;
  idealDays: number;
  longestDays: number;
  shortestDays: number;
  effortMinutes: number;
  maxLix: number;
  channels: ChannelFields[];
};

const number = (least: number, most: number, message: string) =>
  z.string().transform((typed, context) => {
    const value = Number(typed.trim().replace(/\s/g, ""));
    if (typed.trim() !== "" && Number.isInteger(value) && value >= least && value <= most) return value;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
const maybeNumber = (least: number, most: number, message: string) =>
  z.union([
    z
      .string()
      .regex(/^\s*$/)
      .transform(() => null),
    number(least, most, message),
  ]);

const days = number(1, 730, "audiences:form.notDays");
const minutes = number(0, 6000, "audiences:form.notMinutes");
const stale = "contacts:form.stale";

const link = line(500).refine(
  (text) => text === "" || (/^https?:\/\//i.test(text) && URL.canParse(text)),
  "audiences:form.notALink",
);

const ruleShape = z.object({
  roles: z.array(z.enum([...allRoles], stale)).max(50),
  memberIds: z.array(z.string()).max(1000),
  topics,
  quadrants: z.array(z.enum(quadrants, stale)).max(quadrants.length),
});

const channelShape = z
  .object({
    id: z.uuid(stale),
    kind: z.enum(channelKinds, stale),
    label: requiredLine(120, "audiences:form.labelMissing"),
    url: link,
    effortMinutes: minutes,
    confirmerIds: z.array(z.string()).max(500),
    confirmerEmail: address.transform((text) => text || null),
  })
  .transform((typed): ChannelFields => ({ ...typed, confirmerIds: [...new Set(typed.confirmerIds)] }));

const shape = z
  .object({
    name: requiredLine(120, "audiences:form.nameMissing"),
    concern: z
      .string()
      .transform((text) => plainText(text).trim())
      .pipe(z.string().max(500, "contacts:form.tooLong")),
    locale: z.enum(locales, stale),
    own: z.string().transform((text) => text !== ""),
    size: maybeNumber(0, 10_000_000, "audiences:form.notASize"),
    topics,
    rule: ruleShape,
    idealDays: days,
    longestDays: days,
    shortestDays: number(0, 730, "audiences:form.notDays"),
    effortMinutes: minutes,
    maxLix: number(20, 80, "audiences:form.notLix"),
    channels: z.array(channelShape).max(30),
  })
  .superRefine(({ shortestDays, idealDays, longestDays }, context) => {
    const problem = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (shortestDays > idealDays) problem("shortestDays", "audiences:form.shortestTooLong");
    if (longestDays < idealDays) problem("longestDays", "audiences:form.longestTooShort");
  });

/** The field of one channel: its id is part of the name, so that a line that is moved takes what is typed along. */
export const channelField = (id: string, part: keyof ChannelFields): string => `channels.${id}.${part}`;

/** In the order they stand in. */
export const channelIds = (form: FormData): string[] => [...new Set(textsAt(form, "channel"))];

export const readRule = (form: FormData): AudienceRule => ruleShape.parse(typedRule(form));

const typedRule = (form: FormData) => ({
  roles: textsAt(form, "ruleRoles"),
  memberIds: textsAt(form, "ruleMembers"),
  topics: textsAt(form, "ruleTopics"),
  quadrants: textsAt(form, "ruleQuadrants"),
});

/** @throws ZodError whose messages are word keys and whose paths are names of fields */
export function readAudienceForm(form: FormData): AudienceFields {
  const plain = [
    "name",
    "concern",
    "locale",
    "own",
    "size",
    "idealDays",
    "longestDays",
    "shortestDays",
    "effortMinutes",
    "maxLix",
  ] as const;
  const ids = channelIds(form);
  const parsed = shape.safeParse({
    ...Object.fromEntries(plain.map((name) => [name, textAt(form, name)])),
    topics: textsAt(form, "topics"),
    rule: typedRule(form),
    channels: ids.map((id) => ({
      id,
      kind: textAt(form, channelField(id, "kind")),
      label: textAt(form, channelField(id, "label")),
      url: textAt(form, channelField(id, "url")),
      effortMinutes: textAt(form, channelField(id, "effortMinutes")),
      confirmerIds: textsAt(form, channelField(id, "confirmerIds")),
      confirmerEmail: textAt(form, channelField(id, "confirmerEmail")),
    })),
  });
  if (parsed.success) return parsed.data;
  // A problem of the third channel is to stand beside the third channel, whose fields are named by its id.
  const issues = parsed.error.issues.map((issue) => {
    const [list, position, part] = issue.path;
    if (list !== "channels" || typeof position !== "number") return issue;
    return { ...issue, path: ["channels", ids[position] ?? "", ...(part === undefined ? [] : [part])] };
  });
  throw new z.ZodError(issues);
}

/** What the buttons inside the form ask for, besides saving it; those of one channel name it: `channelUp:<id>`. */
export const formIntents = ["count", "channelAdd", "channelUp", "channelRemove"] as const;

export function readFormIntent(form: FormData): { intent: (typeof formIntents)[number] | "save"; channelId: string } {
  const [asked = "", channelId = ""] = textAt(form, "intent").split(":");
  return { intent: formIntents.find((one) => one === asked) ?? "save", channelId };
}

/** What the buttons on the page of an audience ask for. */
export const audienceAct = z.discriminatedUnion(
  "intent",
  [
    z.object({ intent: z.enum(["add", "keepOut", "leaveToRule"]), contactId: z.string().min(1, stale) }),
    z.object({ intent: z.enum(["archive", "restore"]) }),
    z.object({ intent: z.literal("dropWaiting") }),
    z.object({ intent: z.literal("putBack"), ids: z.string().transform((ids) => ids.split(",").filter(Boolean)) }),
  ],
  stale,
);

/** What such a button says of a person. */
export const howOf = { add: "added", keepOut: "removed", leaveToRule: null } as const;
