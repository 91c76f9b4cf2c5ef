// How a quote is set: dialogue dash in Norwegian, quotation marks in English. Pure.
import type { Locale } from "~/platform/locale.ts";

export type SpokenWords = { text: string; name: string; title: string };

const says: Record<Locale, string> = { nb: "sier", nn: "seier", en: "says" };

/** What people type around their words although it is set here: dashes, guillemets, quotation marks. */
const bare = (text: string): string => {
  const words = text.trim().replace(/^[–—-]\s+/, "");
  const wrapped = /^[«“"„](.*)[»”"]$/s.exec(words);
  return (wrapped?.[1] && !/[«»“”"„]/.test(wrapped[1]) ? wrapped[1] : words).trim();
};

/**
 * «– Teksten, sier Navn, tittel.» · “The text,” says Name, title.
 * A quote that ends in a question, an exclamation or an ellipsis keeps its mark and gets no comma.
 */
export function quoteLine(locale: Locale, { text, name, title }: SpokenWords): string {
  const words = bare(text).replace(/(?<!\.)\.$/, "");
  const comma = /[?!…:]$|\.\.\.$/.test(words) ? "" : ",";
  const who = [name.trim(), title.trim()].filter(Boolean).join(", ");
  const end = who.endsWith(".") ? "" : ".";
  return locale === "en"
    ? `“${words}${comma}” ${says.en} ${who}${end}`
    : `– ${words}${comma} ${says[locale]} ${who}${end}`;
}

/** A quote block holds the words and, on its last line, who says them: `name, title`. Both are what the speaker approves. */
export const quoteBlockText = ({ text, name, title }: SpokenWords): string =>
  `${text.trim()}\n${[name, title].filter(Boolean).join(", ")}`;

/** …and back again. */
export function quoteOf(blockText: string): SpokenWords {
  const at = blockText.lastIndexOf("\n");
  if (at < 0) return { text: blockText, name: "", title: "" };
  const who = blockText.slice(at + 1);
  const comma = who.indexOf(", ");
  return {
    text: blockText.slice(0, at),
    name: comma < 0 ? who : who.slice(0, comma),
    title: comma < 0 ? "" : who.slice(comma + 2),
  };
}

/** The block text of a quote whose words were rewritten; who says them stays. */
export function withWords(blockText: string, words: string): string {
  const at = blockText.lastIndexOf("\n");
  return at < 0 ? words.trim() : `${words.trim()}${blockText.slice(at)}`;
}
