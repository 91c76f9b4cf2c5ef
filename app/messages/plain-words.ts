// Words that people in an office write and nobody says, and what to write instead. A short list on purpose: each of them
// is worth changing nearly always. Pure.
import type { Locale } from "~/platform/locale.ts";

export type OfficeWord = { found: string; plain: string };

/** Every form that is looked for, a stroke between them, and the plain word. */
const lists: Partial<Record<Locale, readonly (readonly [forms: string, plain: string])[]>> = {
  nb: [
    ["anmode|anmoder|anmodet|anmodning", "be"],
    ["avstedkomme|avstedkommer", "føre til"],
    ["benytte|benytter|benyttet|benyttes", "bruke"],
    ["besitte|besitter", "ha"],
    ["foreligge|foreligger|forelå", "finnes"],
    ["forefinnes", "finnes"],
    ["foreta|foretar|foretatt|foretas", "gjøre"],
    ["fremkomme|fremkommer|framkommer", "stå"],
    ["fremdriftsplan", "tidsplan"],
    ["herunder", "blant annet"],
    ["hva angår|hva gjelder", "om"],
    ["i forbindelse med", "om, ved"],
    ["i forhold til", "om, for, enn"],
    ["i henhold til|iht", "etter"],
    ["i tilfelle av", "hvis"],
    ["igangsette|igangsetter|igangsatt|igangsettes", "starte"],
    ["implementere|implementerer|implementert|implementering", "innføre"],
    ["inneha|innehar", "ha"],
    ["iverksette|iverksetter|iverksatt|iverksettes", "sette i gang"],
    ["med bakgrunn i|på bakgrunn av", "fordi"],
    ["med hensyn til|mht", "om"],
    ["medføre|medfører|medført", "føre til"],
    ["oversende|oversender|oversendt", "sende"],
    ["per dags dato|pr dags dato", "nå"],
    ["på det nåværende tidspunkt", "nå"],
    ["respektive", "hver sin"],
    ["samt", "og"],
    ["så fremt|såfremt", "hvis"],
    ["undertegnede", "jeg"],
    ["utarbeide|utarbeider|utarbeidet|utarbeides", "lage"],
    ["vedrørende", "om"],
    ["vil kunne", "kan"],
    ["ytterligere", "flere, mer"],
  ],
  nn: [
    ["anmode|anmodar|anmoda|anmoding", "be"],
    ["nytte seg av|nyttar seg av", "bruke"],
    ["ha i hende|inneha|innehar", "ha"],
    ["ligge føre|ligg føre|føreligg", "finnast"],
    ["føreta|føretek|føreteke|føretatt", "gjere"],
    ["framkomme|framkjem", "stå"],
    ["framdriftsplan", "tidsplan"],
    ["herunder", "mellom anna"],
    ["når det gjeld|kva gjeld", "om"],
    ["i samband med|i forbindelse med", "om, ved"],
    ["i forhold til|i høve til", "om, for, enn"],
    ["i samsvar med|i medhald av", "etter"],
    ["i tilfelle av", "viss"],
    ["igangsetje|igangset|igangsett", "starte"],
    ["implementere|implementerer|implementert|implementering", "innføre"],
    ["iverksetje|iverkset|iverksett|setje i verk", "setje i gang"],
    ["med bakgrunn i|på bakgrunn av", "fordi"],
    ["med omsyn til", "om"],
    ["medføre|medfører|medført", "føre til"],
    ["oversende|oversender|oversendt", "sende"],
    ["per dags dato|pr dags dato", "no"],
    ["på det noverande tidspunktet", "no"],
    ["respektive", "kvar sin"],
    ["samt", "og"],
    ["såframt|så framt", "viss"],
    ["underteikna", "eg"],
    ["utarbeide|utarbeider|utarbeidd|utarbeidast", "lage"],
    ["vedrørande", "om"],
    ["vil kunne", "kan"],
    ["ytterlegare", "fleire, meir"],
  ],
};

type Phrase = { words: readonly string[]; plain: string };

/** By the first word, the longest first. */
function indexed(list: readonly (readonly [string, string])[]): Map<string, Phrase[]> {
  const index = new Map<string, Phrase[]>();
  for (const [forms, plain] of list) {
    for (const form of forms.split("|")) {
      const words = form.split(" ");
      const first = words[0] ?? "";
      index.set(first, [...(index.get(first) ?? []), { words, plain }]);
    }
  }
  for (const phrases of index.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return index;
}

const indexes = new Map(Object.entries(lists).map(([locale, list]) => [locale, indexed(list)]));

/** Those in the text, each once, in the order they come. None in a language without a list. */
export function officeWordsIn(text: string, locale: Locale): OfficeWord[] {
  const index = indexes.get(locale);
  if (!index) return [];
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}-]+/gu)].map((match) => match[0]);
  const small = words.map((word) => word.toLowerCase());
  const found = new Map<string, OfficeWord>();
  for (const [at, word] of small.entries()) {
    const phrase = index.get(word)?.find((one) => one.words.every((part, offset) => small[at + offset] === part));
    if (!phrase) continue;
    const said = words.slice(at, at + phrase.words.length).join(" ");
    if (!found.has(said.toLowerCase())) found.set(said.toLowerCase(), { found: said, plain: phrase.plain });
  }
  return [...found.values()];
}
