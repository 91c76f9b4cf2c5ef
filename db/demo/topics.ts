// What the demo's successes are about, in words that people use. Pure.
import type { TextLocale } from "./shift.ts";

const words: Record<string, Record<TextLocale, string>> = {
  utvikling: { nb: "utvikling", nn: "utvikling" },
  fagmiljo: { nb: "fagmiljø", nn: "fagmiljø" },
  tjenester: { nb: "tjenester", nn: "tenester" },
  gjennomslag: { nb: "gjennomslag", nn: "gjennomslag" },
  tillit: { nb: "tillit", nn: "tillit" },
  one_labour_market: { nb: "felles arbeidsmarked", nn: "felles arbeidsmarknad" },
  skills: { nb: "kompetanse", nn: "kompetanse" },
  quick_win: { nb: "raske gevinster", nn: "raske gevinstar" },
  complementary: { nb: "by og bygd", nn: "by og bygd" },
  earlier_cooperation: { nb: "langvarig samarbeid", nn: "langvarig samarbeid" },
  trust: { nb: "tillit", nn: "tillit" },
  community: { nb: "bosetting", nn: "busetjing" },
  honest: { nb: "det vi lærte", nn: "det vi lærte" },
};

/** Category and tags as topics in the language of the success, each once. @throws where one has no word */
export function topicsOf({
  category,
  tags,
  locale,
}: {
  category: string;
  tags: readonly string[];
  locale: TextLocale;
}): string[] {
  const topics = [category, ...tags].map((name) => {
    const word = words[name]?.[locale];
    if (!word) throw new Error(`no topic for ${name} in the demo`);
    return word;
  });
  return [...new Set(topics)];
}
