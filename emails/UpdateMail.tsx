// An update in the body of a mail: the text first, one thing to do at most, why it came and whom to answer.
import { Img, Section } from "@react-email/components";
import { Frame, type Mail, MailButton, MailLink, Paragraph, Reading, renderMail, Title } from "./Frame.tsx";
import { ReadingLines } from "./ReadingLines.tsx";

export type UpdateMailProps = {
  /** Language tags: of our own words, and of the text. */
  lang: string;
  textLang: string;
  regionName: string;
  subject: string;
  /** Said on top of a mail that was only sent to see how it looks. */
  testNotice: string | null;
  title: string;
  /** Paragraphs, each by its lines. */
  body: readonly (readonly string[])[];
  picture: { url: string; alt: string } | null;
  /** What is asked of the reader; with an address to go to where there is one. */
  callToAction: { text: string; url: string | null } | null;
  /** Whom an answer reaches, and why you got this. */
  answer: string | null;
  /** Where anyone who reads it can answer. */
  reply: { text: string; url: string };
  why: string;
  unsubscribe: string;
};

const wayOut = "{{link}}";

export function UpdateMail(mail: UpdateMailProps) {
  const { textLang, picture, callToAction } = mail;
  const footer = (
    <>
      {mail.answer ? `${mail.answer} ` : null}
      {mail.why} <MailLink href={wayOut}>{mail.unsubscribe}</MailLink>
    </>
  );
  return (
    <Frame
      lang={mail.lang}
      title={mail.subject}
      regionName={mail.regionName}
      preview={mail.body[0]?.join(" ") ?? mail.title}
      footer={footer}
    >
      {mail.testNotice && (
        <Paragraph small>
          <b>{mail.testNotice}</b>
        </Paragraph>
      )}
      <Title lang={textLang}>{mail.title}</Title>
      <ReadingLines paragraphs={mail.body} lang={textLang} />
      {picture && (
        <Section style={{ padding: "6px 0 18px" }}>
          <Img src={picture.url} alt={picture.alt} width="560" style={{ width: "100%", height: "auto" }} />
        </Section>
      )}
      {callToAction && <Ask {...callToAction} lang={textLang} />}
      <Paragraph small>
        <MailLink href={mail.reply.url}>{mail.reply.text}</MailLink>
      </Paragraph>
    </Frame>
  );
}

function Ask({ text, url, lang }: { text: string; url: string | null; lang: string }) {
  if (!url) {
    return (
      <Reading lang={lang}>
        <b>{text}</b>
      </Reading>
    );
  }
  return (
    <div lang={lang}>
      <MailButton href={url}>{text}</MailButton>
    </div>
  );
}

export const renderUpdate = (mail: UpdateMailProps): Promise<Mail> =>
  renderMail(mail.subject, <UpdateMail {...mail} />);
