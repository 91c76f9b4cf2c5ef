import { describe, expect, it } from "vitest";
import { sentencesOf } from "./sentences.ts";

/** Counted by hand: words in each sentence. */
const texts: [text: string, words: number[]][] = [
  ["", []],
  ["   \n\n ", []],
  ["… – 🎉 !!! —", []],
  ["🎉🎉 Hurra! 🎉", [1]],
  ["Møtet begynner kl. 12.30 og varer til kl. 14. Vel møtt!", [9, 2]],
  ["Fristen er 13. september. Da må alle ha svart.", [4, 5]],
  ["Fristen er 13. September. Da må alle ha svart.", [4, 5]],
  ["Det skjedde i 2026. Nå er det ferdig.", [4, 4]],
  ["Vi kom på 3. plass i fjor.", [7]],
  ["Vi vil bl.a. Haukvik og Elvemo vel, f.eks. med buss.", [10]],
  ["Vi trenger penger, folk osv. Da går det.", [5, 3]],
  ["Vi trenger penger, folk osv. for å få det til.", [10]],
  ["Summen er 6,4 millioner kroner. Det er 1 250 kroner til hver.", [5, 6]],
  ["Det bor 36 280 mennesker her, og 1 000 000 i byen.", [9]],
  ["I 2026 300 kom.", [4]],
  ["– Vi er glade, sier hun. – Dette har vi ventet på.", [5, 5]],
  ["– Er dere klare? spør hun. – Ja!", [5, 1]],
  ["«Er dere klare?» spør hun.", [5]],
  ["«Vi er klare.» Hun smiler.", [3, 2]],
  ["«Vi er klare.» sier hun.", [5]],
  ["Ordfører O. Vik og A. S. Lund kom.", [8]],
  ["Jf. rundskriv nr. 4 pkt. 2 om dette.", [8]],
  ["Hva nå?! Vi venter ... og venter. Så …", [2, 4, 1]],
  ["Flere får jobb\nVi har 42 nye jobber.\n\n- flere lærlinger\n- nye tilbud", [3, 5, 2, 2]],
  ["1. Vi begynner. 2. Vi er ferdige.", [3, 4]],
  ["Dette er en linje som posten har\ndelt i to. Slutt.", [10, 1]],
  ["E-post: www.nordvag.no. Ring oss. det er fint.", [2, 2, 3]],
  ["Kommunane (Lysfjord, Tverrdal o.l.) er med. Ærleg talt.", [6, 2]],
  ["The mayor, e.g. Mrs. Vik, came. So did Dr. Lund.", [6, 4]],
];

describe("sentencesOf", () => {
  it.each(texts)("%s", (text, words) => {
    expect(sentencesOf(text).map((sentence) => sentence.words)).toEqual(words);
  });

  it("counts letters, also those made of two signs, and no figures", () => {
    const [sentence] = sentencesOf("A\u030arsverk overnattingssteder 12345678 vinteren sommer e-posten x2x3x4x5x");
    expect(sentence?.longWords).toBe(4);
  });

  it("gives back each sentence as it was written", () => {
    expect(sentencesOf("  Én. – «To»,\n sa hun.  ").map(({ text }) => text)).toEqual(["Én.", "– «To»,\n sa hun."]);
  });

  const nasty = ["a", ".", ". ", "! ", "12 ", "a.b.", "– ", "«", "\n", "1 250 ", "bl.a. ", "Å. ", "🎉", "  \n"];
  it.each(nasty)("reads 100 kB of «%s» at once", (piece) => {
    const text = `${piece.repeat(Math.ceil(100_000 / piece.length))}x`;
    const started = performance.now();
    sentencesOf(text);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
