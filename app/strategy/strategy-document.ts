// The document of a strategy as it is kept: JSON whose shape is checked on the way in and out. Pure.
import { z } from "zod";
import { locales } from "~/platform/locale.ts";
import { plainText } from "~/platform/plain-text.ts";
import type { StrategyText } from "./strategy-text.ts";

const line = z.string().transform((text) => plainText(text));
const date = z.iso.date().nullable();
const named = z.object({ id: line, name: line });

const documentShape = z.object({
  locale: z.enum(locales),
  title: line,
  edition: z.number().int(),
  purpose: line,
  coreActivity: line,
  principles: z.array(line),
  organisation: z.object({ form: line, rationale: line }),
  planUse: line,
  spokespersons: z.array(z.object({ topic: line, person: named.nullable(), deputy: named.nullable(), note: line })),
  channels: z.array(z.object({ name: line, audiences: z.array(named), owner: named.nullable() })),
  mediaRules: z.array(line),
  challenges: z.object({ internal: z.array(line), external: z.array(line), lookedOverOn: date }),
  horizon: z.object({ years: z.number().int().nullable(), renewalOn: date }),
  more: z.array(z.object({ heading: line, text: line })),
});

/** @throws ZodError where it is not the document of a strategy */
export const readStrategy = (json: string): StrategyText => documentShape.parse(JSON.parse(json));

/** The same text gives the same JSON, whatever order its keys came in. */
export const writeStrategy = (text: StrategyText): string => JSON.stringify(documentShape.parse(text));
