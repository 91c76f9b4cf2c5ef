// Where sentences end, in Norwegian and English prose. One walk over the words from left to right, each looked at a fixed
// number of times, so that a hundred kilobytes of anything are read in milliseconds. Pure.

export type Sentence = {
  text: string;
  /** Runs of signs between spaces that hold a letter or a figure; «1 250» is one. */
  words: number;
  /** Words of more than six letters. */
  longWords: number;
};

/** Abbreviations that something always follows: the full stop after them ends nothing. */
const goesOn = new Set(
  (
    "adm adr ang anm art att avd bd bl.a ca dir div dr dvs e.g eks ev evt f fig f.eks fl.a fmr fork frk fr fung fv gen " +
    "gnr hr i.e ifm ift iht inkl ing innb jf jfr jr kap kl kr kst lnr m.a maks mht min mrd mill mr mrs ms nr nt obl " +
    "ordf oppr p.g.a pga pkt prof pst red resp rv sek sml spm st stk str sv s.k såk t.d t.eks tel tlf tv to.m t.o.m " +
    "utg vedr vgs vs v årg årh"
  ).split(" "),
);

/** Those that can stand last: they end a sentence where the next word begins one. */
const mayBeLast = new Set(
  "aug ass a.s dagl d.d des e.kr e.l el.l etc f.kr feb ferd fl fm hoh inc jan ltd m.fl m.m md mfl mm mnd mv m.v nov okt o.a o.l osb osv ph.d p.t sept s.u".split(
    " ",
  ),
);

const months = new Set(
  "januar februar mars april mai juni juli august september oktober november desember january february march may june july october december".split(
    " ",
  ),
);

const openers = "«»\"“”„'’‘([{–—-•*·";
const closers = "»\"”“’')]}*";
const enders = ".!?…";

type Word = { text: string; at: number };

/** The sentences of a text, in order. What holds no word is none. */
export function sentencesOf(text: string): Sentence[] {
  const tokens: Word[] = [...text.matchAll(/\S+/gu)].map((match) => ({ text: match[0], at: match.index }));
  const sentences: Sentence[] = [];
  let begun = 0;
  let words = 0;
  let longWords = 0;
  for (const [position, token] of tokens.entries()) {
    if (isWord(token.text) && !continuesNumber(text, tokens[position - 1], token)) {
      words += 1;
      if (letters(token.text) > 6) longWords += 1;
    }
    const next = tokens[position + 1];
    if (next && !endsHere(text, tokens, position, words === 1)) continue;
    if (words > 0) {
      const from = tokens[begun]?.at ?? 0;
      sentences.push({ text: text.slice(from, token.at + token.text.length), words, longWords });
      begun = position + 1;
      words = 0;
      longWords = 0;
    }
  }
  return sentences;
}

const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token);

function letters(token: string): number {
  let count = 0;
  for (const _ of token.normalize("NFC").matchAll(/\p{L}/gu)) count += 1;
  return count;
}

/** «1 250»: a group of three figures after one of one to three. */
function continuesNumber(text: string, before: Word | undefined, token: Word): boolean {
  if (!before || token.at - (before.at + before.text.length) !== 1 || text[token.at - 1] === "\n") return false;
  return before.text.length <= 4 && /^[(«–-]?\d{1,3}$/u.test(before.text) && /^\d{3}(?!\d)/u.test(token.text);
}

function endsHere(text: string, tokens: readonly Word[], position: number, firstWord: boolean): boolean {
  const [token, next] = [tokens[position], tokens[position + 1]];
  if (!token || !next) return true;
  const follows = firstSign(next.text) || firstSign(tokens[position + 2]?.text ?? "");
  const breaks = lineBreaks(text, token.at + token.text.length, next.at);
  // A line of its own is a heading or a point of a list, but for one that a mail program has cut.
  if (breaks > 1 || (breaks === 1 && !isSmall(follows)) || (breaks === 1 && firstSign(next.text) === "")) return true;
  const { mark, quoted, core } = endingOf(token.text);
  if (mark === "") return false;
  if (mark !== ".") return !isSmall(follows);
  if (quoted && isSmall(follows)) return false;
  return fullStopEnds(core, { next: next.text, follows, firstWord });
}

type After = { next: string; follows: string; firstWord: boolean };

function fullStopEnds(core: string, { next, follows, firstWord }: After): boolean {
  // «13. september», «3. plass», and «1. Dette vil vi» where a list begins.
  if (/\d$/u.test(core)) return !(isSmall(follows) || firstWord || months.has(bare(next)));
  // «O. Vik»
  if (core.length === 1 && core !== core.toLowerCase()) return false;
  const word = core.toLowerCase();
  if (goesOn.has(word)) return false;
  const dotted = word.length <= 16 && /^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u.test(word);
  if (mayBeLast.has(word) || dotted) return !isSmall(follows);
  return true;
}

/** The mark a word ends with («...» and «?!» count as other marks than a full stop), and the word without signs around it. */
function endingOf(token: string): { mark: string; quoted: boolean; core: string } {
  let to = token.length;
  while (to > 0 && closers.includes(token.charAt(to - 1))) to -= 1;
  let from = to;
  while (from > 0 && enders.includes(token.charAt(from - 1))) from -= 1;
  let start = 0;
  while (start < from && openers.includes(token.charAt(start))) start += 1;
  return { mark: token.slice(from, Math.min(to, from + 3)), quoted: to < token.length, core: token.slice(start, from) };
}

const bare = (token: string): string => {
  const { core, mark } = endingOf(token);
  return (mark === "" ? core.replace(/[,;:]$/u, "") : core).toLowerCase();
};

/** The first letter or other sign of a word that says how it begins; nothing where it is a dash or a quotation mark alone. */
function firstSign(token: string): string {
  for (const sign of token) if (!openers.includes(sign)) return sign;
  return "";
}

const isSmall = (sign: string): boolean => sign !== "" && sign === sign.toLowerCase() && /\p{L}/u.test(sign);

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (text[at] === "\n") count += 1;
  return count;
}
