// A release's text as it is stored with each version: JSON text, read back through its shape. Pure.
import { z } from "zod";
import { locales } from "~/platform/locale.ts";
import { plainText } from "~/platform/plain-text.ts";
import type { ReleaseText } from "./release-text.ts";

const line = z.string().transform(plainText);
const locale = z.enum(locales);

const quoteShape = z.object({ key: line, speakerId: line, name: line, title: line, text: line });
const contactShape = z.object({ name: line, title: line, phone: line, email: line });
const imageShape = z.object({ fileId: line, alt: line, caption: line, credit: line });

const localShape = z.object({
  memberId: line,
  locale,
  title: line,
  lead: line,
  benefit: line,
  quotes: z.array(quoteShape),
  contact: contactShape.nullable(),
});

const coreShape = z.object({
  locale,
  title: line,
  lead: line,
  body: z.array(line),
  quotes: z.array(quoteShape),
  facts: z.array(line),
  contact: contactShape,
  about: line,
  image: imageShape.nullable(),
  embargoUntil: z.iso.datetime().nullable(),
  alsoNames: z.array(line),
});

const documentShape = coreShape.extend({ local: z.array(localShape) });

/** @throws ZodError where it is not the document of a release */
export function readDocument(json: string): ReleaseText {
  return documentShape.parse(JSON.parse(json));
}

/** The same text gives the same JSON, whatever order its keys came in. */
export function writeDocument(text: ReleaseText): string {
  return JSON.stringify(documentShape.parse(text));
}
