// An answer to what someone wrote to us: our words, then theirs.
import { Frame, type Mail, Paragraph, Part, Reading, renderMail } from "./Frame.tsx";
import { ReadingLines } from "./ReadingLines.tsx";

export type ReplyMailProps = {
  /** Language tag: both of our words and of theirs. */
  lang: string;
  regionName: string;
  subject: string;
  answer: string;
  signature: string;
  /** «Dette skrev du 12. november 2026:» */
  quotedHead: string;
  quoted: string;
  why: string;
};

const paragraphs = (text: string): string[][] =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.split("\n"))
    .filter((lines) => lines.some((line) => line.trim() !== ""));

export function ReplyMail(mail: ReplyMailProps) {
  return (
    <Frame
      lang={mail.lang}
      title={mail.subject}
      regionName={mail.regionName}
      preview={mail.answer.slice(0, 140)}
      footer={mail.why}
    >
      <ReadingLines paragraphs={paragraphs(mail.answer)} lang={mail.lang} />
      <Reading lang={mail.lang}>{mail.signature}</Reading>
      <Part>
        <Paragraph small>{mail.quotedHead}</Paragraph>
        {paragraphs(mail.quoted).map((lines, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may say the same, and none moves
          <Paragraph small key={position}>
            {lines.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <span key={at}>
                {at > 0 ? <br /> : null}&gt; {line}
              </span>
            ))}
          </Paragraph>
        ))}
      </Part>
    </Frame>
  );
}

export const renderReplyMail = (mail: ReplyMailProps): Promise<Mail> =>
  renderMail(mail.subject, <ReplyMail {...mail} />);
