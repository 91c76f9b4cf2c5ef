// To the person who publishes an update somewhere else than by mail: the text to copy, the picture, and one button for
// when it is done.
import { Frame, type Mail, MailButton, MailLink, Paragraph, Part, Reading, renderMail, Title } from "./Frame.tsx";
import { ReadingLines } from "./ReadingLines.tsx";

export type TaskMailProps = {
  lang: string;
  textLang: string;
  regionName: string;
  subject: string;
  /** What is asked, where, and by when. */
  ask: readonly string[];
  place: { url: string; words: string } | null;
  title: string;
  body: readonly (readonly string[])[];
  callToAction: string;
  picture: { url: string; words: string; alt: string } | null;
  button: string;
  why: string;
};

const link = "{{link}}";

export function TaskMail(mail: TaskMailProps) {
  const { textLang, picture, place } = mail;
  return (
    <Frame lang={mail.lang} title={mail.subject} regionName={mail.regionName} preview={mail.title} footer={mail.why}>
      {mail.ask.map((sentence) => (
        <Paragraph key={sentence}>{sentence}</Paragraph>
      ))}
      {place && (
        <Paragraph small>
          <MailLink href={place.url}>{place.words}</MailLink>
        </Paragraph>
      )}
      <MailButton href={link}>{mail.button}</MailButton>
      <Part>
        <Title lang={textLang}>{mail.title}</Title>
        <ReadingLines paragraphs={mail.body} lang={textLang} />
        {mail.callToAction && <Reading lang={textLang}>{mail.callToAction}</Reading>}
        {picture && (
          <Paragraph small>
            <MailLink href={picture.url}>{picture.words}</MailLink>
            {picture.alt && (
              <>
                <br />
                <span lang={textLang}>{picture.alt}</span>
              </>
            )}
          </Paragraph>
        )}
      </Part>
    </Frame>
  );
}

export const renderTask = (mail: TaskMailProps): Promise<Mail> => renderMail(mail.subject, <TaskMail {...mail} />);
