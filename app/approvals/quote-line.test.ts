import { describe, expect, it } from "vitest";
import type { Locale } from "~/platform/locale.ts";
import { quoteLine, quoteOf, withWords } from "./quote-line.ts";

const kari = { name: "Kari Vik", title: "ordfører" };

describe("a quote is set as the language sets it", () => {
  it.each<[Locale, string, string]>([
    ["nb", "Nå vet jeg hvem som har saken min.", "– Nå vet jeg hvem som har saken min, sier Kari Vik, ordfører."],
    ["nn", "No veit eg kven som har saka mi.", "– No veit eg kven som har saka mi, seier Kari Vik, ordfører."],
    ["en", "Now I know who has my case.", "“Now I know who has my case,” says Kari Vik, ordfører."],
    ["nb", "Hvem har saken min?", "– Hvem har saken min? sier Kari Vik, ordfører."],
    ["en", "At last!", "“At last!” says Kari Vik, ordfører."],
    ["nb", "Vi får se …", "– Vi får se … sier Kari Vik, ordfører."],
    ["nb", "Vi får se...", "– Vi får se... sier Kari Vik, ordfører."],
    ["nb", "– Dette er bra. ", "– Dette er bra, sier Kari Vik, ordfører."],
    ["nb", "«Dette er bra.»", "– Dette er bra, sier Kari Vik, ordfører."],
    ["nb", "«Bra» er for lite, «best» er ordet", "– «Bra» er for lite, «best» er ordet, sier Kari Vik, ordfører."],
  ])("%s: %s", (locale, text, set) => expect(quoteLine(locale, { ...kari, text })).toBe(set));

  it("without a title, and with a name that ends in a full stop", () => {
    expect(quoteLine("nb", { text: "Ja.", name: "Per Li jr.", title: "" })).toBe("– Ja, sier Per Li jr.");
  });
});

describe("a quote block", () => {
  it("holds the words and who says them", () => {
    expect(quoteOf("Første linje.\nAndre linje.\nKari Vik, ordfører, Granheim")).toEqual({
      text: "Første linje.\nAndre linje.",
      name: "Kari Vik",
      title: "ordfører, Granheim",
    });
  });

  it("keeps who says them when the words are rewritten", () => {
    expect(withWords("Gammelt.\nKari Vik, ordfører", " Nytt. ")).toBe("Nytt.\nKari Vik, ordfører");
  });
});
