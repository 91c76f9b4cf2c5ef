import { describe, expect, it } from "vitest";
import type { Block, BlockKind } from "./blocks.ts";
import { changedOnly, diffBlocks, diffWords } from "./diff.ts";

const block = (key: string, text: string, kind: BlockKind = "paragraph", part = "core"): Block => ({
  key,
  kind,
  part,
  text,
  concerns: [],
});

/** Removed words in [-…-], added ones in {+…+}. */
const marked = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ text, mark }) => (mark === "same" ? text : mark === "added" ? `{+${text}+}` : `[-${text}-]`))
    .join("");

describe("words", () => {
  it.each([
    ["svar på fem dager", "svar på fem dager", "svar på fem dager"],
    ["ventet bedriftene i snitt", "ventet bedriftene i regionen i snitt", "ventet bedriftene i {+regionen i +}snitt"],
    ["svar etter ti dager", "svar etter fem virkedager", "svar etter [-ti dager-]{+fem virkedager+}"],
    ["", "nytt", "{+nytt+}"],
    ["gammelt", "", "[-gammelt-]"],
  ])("«%s» → «%s»", (before, after, expected) => expect(marked(before, after)).toBe(expected));

  it("gives both texts back whole", () => {
    const before = "Én av fem gjelder arbeidskraft, sier rådet.";
    const after = "Nesten én av fire gjelder arbeidskraft – sier rådet.";
    const pieces = diffWords(before, after);
    const of = (skip: string) =>
      pieces
        .filter(({ mark }) => mark !== skip)
        .map(({ text }) => text)
        .join("");
    expect([of("added"), of("removed")]).toEqual([before, after]);
  });
});

describe("blocks", () => {
  const text = [block("core.title", "Tittel", "title"), block("core.body.0", "Ett."), block("core.body.1", "To.")];
  const summary = (after: Block[], before = text) =>
    changedOnly(diffBlocks(before, after)).map(({ key, change }) => `${change} ${key}`);

  it.each<[string, Block[], string[]]>([
    ["nothing", text, []],
    ["a word", [...text.slice(0, 2), block("core.body.1", "To og litt til.")], ["changed core.body.1"]],
    [
      "a paragraph put in marks itself, not those after it",
      [
        block("core.title", "Tittel", "title"),
        block("core.body.0", "Nytt."),
        block("core.body.1", "Ett."),
        block("core.body.2", "To."),
      ],
      ["added core.body.0"],
    ],
    [
      "a paragraph taken out",
      [block("core.title", "Tittel", "title"), block("core.body.0", "To.")],
      ["removed core.body.0"],
    ],
    ["everything", [], ["removed core.title", "removed core.body.0", "removed core.body.1"]],
    [
      "a local version beside",
      [...text, block("local.a.title", "Lokal tittel", "title", "a")],
      ["added local.a.title"],
    ],
  ])("%s", (_, after, expected) => expect(summary(after)).toEqual(expected));

  it("shows what was taken out where it stood", () => {
    const order = diffBlocks(text, [block("core.title", "Tittel", "title"), block("core.body.0", "To.")]);
    expect(order.map(({ change }) => change)).toEqual(["none", "removed", "none"]);
  });

  it("reads a quote as it is set, in the language of its part", () => {
    const quote = (words: string) => ({ ...block("quote.1", `${words}\nAnn, mayor`, "quote", "a"), speakerId: "p" });
    const language = block("local.a.language", "en", "language", "a");
    const [change] = changedOnly(diffBlocks([language, quote("We like it.")], [language, quote("We love it.")]));
    expect(change?.pieces.map(({ text: words }) => words).join("|")).toBe("“We |like|love| it,” says Ann, mayor.");
  });

  it("does not call one person's quote a rewriting of another's", () => {
    const quote = (key: string, words: string) => block(key, `${words}\nAnn, mayor`, "quote");
    expect(summary([quote("quote.2", "Annet.")], [quote("quote.1", "Ett.")])).toEqual([
      "removed quote.1",
      "added quote.2",
    ]);
  });

  it("knows a point that was rewritten from one that took its place", () => {
    const point = (at: number, words: string) => block(`principles.${at}`, words, "item");
    const before = [
      point(0, "Egne folk først."),
      point(1, "Alle skal kjenne seg igjen."),
      point(2, "Tall har alltid kilde."),
    ];
    const after = [
      point(0, "Egne folk alltid først."),
      point(1, "Tall har alltid kilde og dato."),
      point(2, "Vi svarer."),
    ];
    expect(
      changedOnly(diffBlocks(before, after)).map(
        ({ change, pieces }) => `${change}: ${pieces.map(({ text: words }) => words).join("")}`,
      ),
    ).toEqual([
      "removed: Alle skal kjenne seg igjen.",
      "changed: Egne folk alltid først.",
      "changed: Tall har alltid kilde og dato.",
      "added: Vi svarer.",
    ]);
  });
});
