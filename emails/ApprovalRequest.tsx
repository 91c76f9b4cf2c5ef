// One mail to one person with all that waits for that person's approval: the whole matter, and one button.
import { Frame, type Mail, MailButton, Paragraph, Part, renderMail } from "./Frame.tsx";
import { type MailSection, ReadingText, type ReadingWords } from "./ReadingText.tsx";

/** A sentence, and the words in it that matter most. */
export type Stressed = { text: string; strong?: string };

export type AskedTextInMail = {
  id: string;
  /** What we need, and by when; when it is meant to go out. */
  intro: readonly Stressed[];
  /** What changed since last time; null where nothing did. */
  changed: string | null;
  sections: readonly MailSection[];
  /** Who else approves it. */
  notes: readonly string[];
};

export type ApprovalRequestProps = {
  /** Language tag of our own words. */
  lang: string;
  regionName: string;
  subject: string;
  preview: string;
  greeting: string;
  /** Before the first text: how many there are, that this is a reminder. */
  opening: readonly string[];
  texts: readonly AskedTextInMail[];
  /** Where the button leads. */
  link: string;
  button: string;
  /** «Det nye er merket.», and the same for plain text. */
  marked: { html: string; text: string };
  /** What one can do, whom to ask, who asks. */
  closing: readonly string[];
  /** Why you got it, and how long the link holds. */
  why: string;
  words: ReadingWords;
};

export function ApprovalRequest(props: ApprovalRequestProps) {
  const { lang, regionName, subject, preview, greeting, opening, texts, link, button, closing, why, words } = props;
  const single = texts.length === 1 ? texts[0] : undefined;
  return (
    <Frame lang={lang} title={subject} regionName={regionName} preview={preview} footer={why}>
      <Paragraph>{greeting}</Paragraph>
      {opening.map((sentence) => (
        <Paragraph key={sentence}>{sentence}</Paragraph>
      ))}
      {single ? <Introduction text={single} marked={props.marked} /> : null}
      <MailButton href={link}>{button}</MailButton>
      {texts.map((text) => (
        <Part key={text.id}>
          {single ? null : <Introduction text={text} marked={props.marked} />}
          <ReadingText sections={text.sections} words={words} />
          {text.notes.map((note) => (
            <Paragraph small key={note}>
              {note}
            </Paragraph>
          ))}
        </Part>
      ))}
      <Part>
        {closing.map((sentence) => (
          <Paragraph small key={sentence}>
            {sentence}
          </Paragraph>
        ))}
      </Part>
    </Frame>
  );
}

function Introduction({ text, marked }: { text: AskedTextInMail; marked: ApprovalRequestProps["marked"] }) {
  return (
    <>
      <Paragraph>
        {text.intro.map((sentence, at) => (
          <span key={sentence.text}>
            {at > 0 ? " " : ""}
            <Sentence {...sentence} />
          </span>
        ))}
      </Paragraph>
      {text.changed ? (
        <Paragraph>
          {text.changed} <span data-skip-in-text="true">{marked.html}</span>
          <span style={{ display: "none" }}>{marked.text}</span>
        </Paragraph>
      ) : null}
    </>
  );
}

function Sentence({ text, strong }: Stressed) {
  const at = strong ? text.indexOf(strong) : -1;
  if (!strong || at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <b>{strong}</b>
      {text.slice(at + strong.length)}
    </>
  );
}

export const renderApprovalRequest = (props: ApprovalRequestProps): Promise<Mail> =>
  renderMail(props.subject, <ApprovalRequest {...props} />);
