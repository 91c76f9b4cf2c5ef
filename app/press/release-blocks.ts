// A release as blocks, each naming whom it concerns: what an approval is asked about and bound to. Pure.
import type { ApprovalRule } from "#db/schema/regions.ts";
import { type Block, type BlockKind, type Concern, memberConcern, personConcern } from "~/approvals/blocks.ts";
import { quoteBlockText } from "~/approvals/quote-line.ts";
import { spoken } from "./local-version.ts";
import { readingOrder } from "./reading-order.ts";
import type { LocalText, Quote, ReleaseContact, ReleaseImage, ReleaseText } from "./release-text.ts";

export type Asked = {
  /** The members whose approval the rule asks for. */
  askedMembers: readonly string[];
  rule: ApprovalRule;
};

/**
 * The common text concerns every member asked, a local version its member, a quote its speaker too. Where the rule is
 * `leader`, the region answers in place of the members; speakers always own their quotes. What is empty is no block.
 * They come in the order they are read in, so that the mail and the page of the link read like the press room.
 */
export function releaseBlocks(text: ReleaseText, { askedMembers, rule }: Asked): Block[] {
  const everyone: Concern[] = rule === "leader" ? ["region"] : askedMembers.map(memberConcern);
  return [...coreBlocks(text, everyone), ...text.local.flatMap((local) => localBlocks(local, rule))];
}

function coreBlocks(text: ReleaseText, everyone: Concern[]): Block[] {
  const part = blockMaker("core", everyone);
  return [
    ...part.block("core.embargo", "embargo", text.embargoUntil ?? ""),
    ...part.block("core.language", "language", text.locale),
    ...part.block("core.title", "title", text.title),
    ...part.block("core.lead", "lead", text.lead),
    ...readingOrder({ benefit: "", body: text.body, quotes: spoken(text.quotes) }).flatMap((piece) =>
      piece.kind === "quote"
        ? part.quote(piece.quote)
        : piece.kind === "paragraph"
          ? part.block(`core.body.${piece.at}`, "paragraph", piece.text)
          : [],
    ),
    ...text.facts.flatMap((fact, at) => part.block(`core.fact.${at}`, "fact", fact)),
    ...(text.image ? part.block(`core.image.${text.image.fileId}`, "image", imageLine(text.image)) : []),
    ...part.block("core.contact", "contact", contactLine(text.contact)),
    ...part.block("core.about", "about", text.about),
  ];
}

function localBlocks(local: LocalText, rule: ApprovalRule): Block[] {
  const part = blockMaker(local.memberId, [rule === "leader" ? "region" : memberConcern(local.memberId)]);
  const at = (name: string) => `local.${local.memberId}.${name}`;
  return [
    ...part.block(at("language"), "language", local.locale),
    ...part.block(at("title"), "title", local.title),
    ...part.block(at("lead"), "lead", local.lead),
    ...part.block(at("benefit"), "benefit", local.benefit),
    ...local.quotes.flatMap(part.quote),
    ...(local.contact ? part.block(at("contact"), "contact", contactLine(local.contact)) : []),
  ];
}

function blockMaker(part: string, everyone: Concern[]) {
  const concerns = [...new Set(everyone)].sort();
  const block = (key: string, kind: BlockKind, text: string): Block[] =>
    text.trim() === "" ? [] : [{ key, kind, part, text: text.trim(), concerns }];
  const quote = ({ key, speakerId, name, title, text }: Quote): Block[] =>
    text.trim() === ""
      ? []
      : [
          {
            key: `quote.${key}`,
            kind: "quote",
            part,
            text: quoteBlockText({ name, title, text }),
            concerns: [...new Set([...concerns, personConcern(speakerId)])].sort(),
            speakerId,
          },
        ];
  return { block, quote };
}

const contactLine = ({ name, title, phone, email }: ReleaseContact): string =>
  [name, title, phone, email].filter((each) => each.trim() !== "").join(", ");

/** The file itself is in the key: another picture is another block. */
const imageLine = ({ alt, caption, credit }: ReleaseImage): string =>
  [caption, alt, credit].filter((each) => each.trim() !== "").join("\n");
