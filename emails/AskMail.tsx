// One thing asked of one person: what for, the facts to tell it by, and one button that answers.
import { Frame, type Mail, MailButton, MailLink, Paragraph, Part, Reading, renderMail, Subtitle } from "./Frame.tsx";

/** A stretch of text in its own language (a tag: `nn-NO`). */
type Said = { lang: string; text: string };

export type AskMailProps = {
  /** Language tag of our own words. */
  lang: string;
  regionName: string;
  subject: string;
  preview: string;
  greeting: string;
  /** That this is a reminder, that it is sent to a guardian. */
  opening: readonly string[];
  /** What is asked, as the desk wrote it. */
  ask: Said;
  answerBy: string;
  /** Where the button leads. */
  link: string;
  button: string;
  /** That it may not be told to others yet; null where it may. */
  notYet: string | null;
  facts: { title: string; lines: readonly Said[] } | null;
  picture: { url: string; line: string; description: Said } | null;
  samples: { title: string; hint: string; lines: readonly Said[] } | null;
  closing: readonly string[];
  /** Why you got it, and how long the link holds. */
  why: string;
};

export function AskMail(props: AskMailProps) {
  const { lang, regionName, subject, preview, greeting, opening, ask, answerBy, link, button, closing, why } = props;
  const { notYet, facts, picture, samples } = props;
  return (
    <Frame lang={lang} title={subject} regionName={regionName} preview={preview} footer={why}>
      <Paragraph>{greeting}</Paragraph>
      {opening.map((sentence) => (
        <Paragraph key={sentence}>{sentence}</Paragraph>
      ))}
      {ask.text.split(/\n+/).map((paragraph) => (
        <Reading key={paragraph} lead lang={ask.lang}>
          {paragraph}
        </Reading>
      ))}
      <Paragraph>{answerBy}</Paragraph>
      <MailButton href={link}>{button}</MailButton>
      {notYet ? (
        <Part>
          <Paragraph>
            <b>{notYet}</b>
          </Paragraph>
        </Part>
      ) : null}
      {facts ? (
        <Part>
          <Subtitle>{facts.title}</Subtitle>
          {facts.lines.map(({ lang: own, text }) => (
            <Reading key={text} lang={own}>
              {text}
            </Reading>
          ))}
          {picture ? (
            <Paragraph small>
              <MailLink href={picture.url}>{picture.line}</MailLink>{" "}
              <span lang={picture.description.lang}>{picture.description.text}</span>
            </Paragraph>
          ) : null}
        </Part>
      ) : null}
      {samples ? (
        <Part>
          <Subtitle>{samples.title}</Subtitle>
          {samples.lines.map(({ lang: own, text }) => (
            <Reading key={text} lang={own}>
              {text}
            </Reading>
          ))}
          <Paragraph small>{samples.hint}</Paragraph>
        </Part>
      ) : null}
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

export const renderAskMail = (props: AskMailProps): Promise<Mail> => renderMail(props.subject, <AskMail {...props} />);

export type ThanksMailProps = Pick<
  AskMailProps,
  "lang" | "regionName" | "subject" | "preview" | "greeting" | "closing" | "why"
> & { thanks: Said };

/** Thanks for what somebody did, in the desk's own words. */
export function ThanksMail(props: ThanksMailProps) {
  const { lang, regionName, subject, preview, greeting, thanks, closing, why } = props;
  return (
    <Frame lang={lang} title={subject} regionName={regionName} preview={preview} footer={why}>
      <Paragraph>{greeting}</Paragraph>
      {thanks.text.split(/\n+/).map((paragraph) => (
        <Reading key={paragraph} lead lang={thanks.lang}>
          {paragraph}
        </Reading>
      ))}
      {closing.map((sentence) => (
        <Paragraph small key={sentence}>
          {sentence}
        </Paragraph>
      ))}
    </Frame>
  );
}

export const renderThanksMail = (props: ThanksMailProps): Promise<Mail> =>
  renderMail(props.subject, <ThanksMail {...props} />);
