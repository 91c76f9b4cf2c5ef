// What the form of a published piece holds, as it is typed and as it is meant. Pure.
import { z } from "zod";
import type { Coverage } from "#db/schema/press.ts";
import { isCivilDate } from "~/platform/civil-date.ts";
import { locales } from "~/platform/locale.ts";
import type { Typed } from "~/platform/typed.ts";
import { line, prose } from "~/successes/form.ts";

export const accuracies = ["right", "wrong", "unknown"] as const satisfies readonly Coverage["accuracy"][];

export type CoverageFields = Pick<
  Coverage,
  | "outletName"
  | "publishedOn"
  | "title"
  | "locale"
  | "url"
  | "releaseId"
  | "accuracy"
  | "errorNote"
  | "correctionAskedOn"
  | "correctedOn"
> & { successIds: string[]; memberIds: string[] };

const needed = (max: number, message: string) => line(max).refine((text) => text !== "", message);

const day = line(20).transform((typed, context) => {
  if (typed === "") return null;
  if (isCivilDate(typed) && /^(19|20)/.test(typed)) return typed;
  context.addIssue({ code: "custom", message: "successes:form.notADate" });
  return z.NEVER;
});

/** Where the piece stands: a page on the web, and nothing that a browser would run or open on the reader's machine. */
export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === "https:" || protocol === "http:") && username === "" && password === "";
}

const shape = z
  .object({
    title: needed(300, "press:coverage.titleMissing"),
    outletName: needed(160, "press:coverage.outletMissing"),
    publishedOn: day.refine((typed) => typed !== null, "press:coverage.dateMissing").transform((typed) => typed ?? ""),
    locale: z.enum(locales, "successes:form.localeMissing"),
    url: line(2000).refine((text) => text === "" || isWebAddress(text), "press:coverage.notALink"),
    releaseId: z.string().transform((typed) => typed || null),
    accuracy: z.enum(accuracies).catch("unknown"),
    errorNote: prose(2000),
    correctionAskedOn: day,
    correctedOn: day,
    successIds: z.array(z.string()).max(500),
    memberIds: z.array(z.string()).max(500),
  })
  .superRefine(({ accuracy, errorNote }, context) => {
    if (accuracy === "wrong" && errorNote === "") {
      context.addIssue({ code: "custom", path: ["errorNote"], message: "press:coverage.errorMissing" });
    }
  });

const many = ["successIds", "memberIds"] as const;

/** @throws ZodError whose messages are word keys and whose paths are names of fields */
export function readCoverageForm(form: FormData): CoverageFields {
  const texts = (name: string) => form.getAll(name).filter((value): value is string => typeof value === "string");
  const typed = Object.keys(shape.shape).map((name) => [
    name,
    many.some((one) => one === name) ? [...new Set(texts(name))] : (texts(name)[0] ?? ""),
  ]);
  return shape.parse(Object.fromEntries(typed));
}

export const coverageValues = (piece: CoverageFields): Typed => ({
  title: [piece.title],
  outletName: [piece.outletName],
  publishedOn: [piece.publishedOn],
  locale: [piece.locale],
  url: [piece.url],
  releaseId: [piece.releaseId ?? ""],
  accuracy: [piece.accuracy],
  errorNote: [piece.errorNote],
  correctionAskedOn: [piece.correctionAskedOn ?? ""],
  correctedOn: [piece.correctedOn ?? ""],
  successIds: [...piece.successIds],
  memberIds: [...piece.memberIds],
});

/** What the buttons of the list ask for; what was removed comes back as the form of it. */
export const coverageAct = z.object({ intent: z.enum(["remove", "restore"]), id: z.uuid("press:form.broken") });

export type CoverageFilter = { memberId: string | null; outlet: string; since: string | null; page: number };

/** What does not read is as if it had not been asked for. */
export function readCoverageFilter(params: URLSearchParams): CoverageFilter {
  const since = params.get("since") ?? "";
  const page = Number(params.get("page"));
  return {
    memberId: params.get("member") || null,
    outlet: (params.get("outlet") ?? "").slice(0, 200),
    since: isCivilDate(since) ? since : null,
    page: Number.isInteger(page) && page > 1 && page < 100_000 ? page : 1,
  };
}

/** The same list, another page of it. */
export function coverageSearch({ memberId, outlet, since }: CoverageFilter, page: number): string {
  const params = new URLSearchParams();
  if (outlet) params.set("outlet", outlet);
  if (memberId) params.set("member", memberId);
  if (since) params.set("since", since);
  if (page > 1) params.set("page", String(page));
  const search = params.toString();
  return search ? `?${search}` : "?";
}
