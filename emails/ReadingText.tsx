// A text inside a mail, each line in its role, with what is new marked: by colour and line here, [[so]] in plain text.
import { Section } from "@react-email/components";
import { Fragment, type ReactNode } from "react";
import { Added, Paragraph, Reading, Removed, Subtitle, Title } from "./Frame.tsx";

export type MailPiece = { text: string; mark: "same" | "added" | "removed" };

export type MailLine = {
  key: string;
  role: "title" | "lead" | "paragraph" | "quote" | "small" | "heading" | "item";
  /** «Kontakt:» before what is no running text. */
  label: string | null;
  /** Language tag of the words. */
  lang: string;
  change: "none" | "changed" | "added" | "removed";
  pieces: readonly MailPiece[];
};

/** The common text, or one local version under its heading. */
export type MailSection = { part: string; heading: string | null; lines: readonly MailLine[] };

/** What stands before words that were taken out and replaced by nothing: «tatt ut:». */
export type ReadingWords = { gone: string };

export function ReadingText({ sections, words }: { sections: readonly MailSection[]; words: ReadingWords }) {
  return (
    <>
      {sections.map(({ part, heading, lines }) => (
        <Section key={part}>
          {heading ? <Subtitle>{heading}</Subtitle> : null}
          {lines.map((line) => (
            <ReadingLine key={`${line.key} ${line.change}`} line={line} words={words} inLocal={heading !== null} />
          ))}
        </Section>
      ))}
    </>
  );
}

function ReadingLine({ line, words, inLocal }: { line: MailLine; words: ReadingWords; inLocal: boolean }) {
  const content = <Pieces pieces={line.pieces} words={words} />;
  const changed = line.change !== "none";
  if (line.role === "title" && !inLocal) return <Title lang={line.lang}>{content}</Title>;
  if (line.role === "heading") {
    return (
      <Subtitle>
        <span lang={line.lang}>{content}</span>
      </Subtitle>
    );
  }
  if (line.role === "small") {
    return (
      <Paragraph small>
        {line.label ? <b>{line.label} </b> : null}
        <span lang={line.lang}>{content}</span>
      </Paragraph>
    );
  }
  return (
    <Reading lead={line.role === "lead" || line.role === "title"} changed={changed} lang={line.lang}>
      {line.role === "item" ? "• " : null}
      {line.role === "title" ? <b>{content}</b> : content}
    </Reading>
  );
}

/** Words replaced show both; words only taken out are named as such, so that plain text tells it too. */
function Pieces({ pieces, words }: { pieces: readonly MailPiece[]; words: ReadingWords }): ReactNode {
  return pieces.map(({ text, mark }, at) => {
    const key = `${at} ${mark}`;
    const bare = text.trim();
    if (mark === "same" || bare === "") return <Fragment key={key}>{text}</Fragment>;
    const replaced = mark === "removed" && pieces[at + 1]?.mark === "added";
    const start = text.indexOf(bare);
    return (
      <Fragment key={key}>
        {text.slice(0, start)}
        {replaced ? (
          <>
            <Removed>{bare}</Removed>{" "}
          </>
        ) : (
          <Added>{mark === "added" ? bare : <Gone words={words}>{bare}</Gone>}</Added>
        )}
        {text.slice(start + bare.length)}
      </Fragment>
    );
  });
}

const Gone = ({ words, children }: { words: ReadingWords; children: ReactNode }) => (
  <>
    {words.gone} <s>{children}</s>
  </>
);
