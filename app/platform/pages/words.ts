// The words of one language, for the browser. The address changes when a word does, so it may be kept for ever.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { answering } from "~/platform/attempt.server.ts";
import { isLocale } from "~/platform/locale.ts";
import { NotFound } from "~/platform/refusal.ts";
import { wordsOf } from "~/platform/words.server.ts";

export const loader = ({ params }: LoaderFunctionArgs) =>
  answering(async () => {
    if (!isLocale(params.locale)) throw new NotFound("words");
    const { words, hash } = wordsOf(params.locale);
    const current = params.file === `${hash}.json`;
    return Response.json(words, {
      headers: { "Cache-Control": current ? "public, max-age=31536000, immutable" : "no-store" },
    });
  });
