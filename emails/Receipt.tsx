// What you answered, and to exactly which text.
import { Frame, type Mail, MailButton, Paragraph, Part, renderMail } from "./Frame.tsx";
import { type MailSection, ReadingText, type ReadingWords } from "./ReadingText.tsx";

export type ReceiptProps = {
  /** Language tag of our own words. */
  lang: string;
  regionName: string;
  subject: string;
  preview: string;
  greeting: string;
  /** «Torsdag 19. november kl. 14.12 godkjente du …», one for each that you answer for. */
  answered: readonly string[];
  comment: { label: string; text: string } | null;
  sections: readonly MailSection[];
  /** That the answer is bound to the text, and how to change it. */
  closing: readonly string[];
  link: string;
  button: string;
  why: string;
  words: ReadingWords;
};

export function Receipt(props: ReceiptProps) {
  const {
    lang,
    regionName,
    subject,
    preview,
    greeting,
    answered,
    comment,
    sections,
    closing,
    link,
    button,
    why,
    words,
  } = props;
  return (
    <Frame lang={lang} title={subject} regionName={regionName} preview={preview} footer={why}>
      <Paragraph>{greeting}</Paragraph>
      {answered.map((sentence) => (
        <Paragraph key={sentence}>{sentence}</Paragraph>
      ))}
      {comment ? (
        <Paragraph>
          <b>{comment.label}</b> {comment.text}
        </Paragraph>
      ) : null}
      <Part>
        <ReadingText sections={sections} words={words} />
      </Part>
      <Part>
        {closing.map((sentence) => (
          <Paragraph small key={sentence}>
            {sentence}
          </Paragraph>
        ))}
        <MailButton href={link}>{button}</MailButton>
      </Part>
    </Frame>
  );
}

export const renderReceipt = (props: ReceiptProps): Promise<Mail> => renderMail(props.subject, <Receipt {...props} />);
