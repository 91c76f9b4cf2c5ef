// A release in the body of a mail: the text first, nothing to open before it can be read.
import { Text } from "@react-email/components";
import { Fragment } from "react";
import { Frame, type Mail, MailLink, Paragraph, Part, Reading, renderMail, Subtitle, Title } from "./Frame.tsx";

/** A stretch of text in its own language (a tag: `nn-NO`). */
export type Said = { lang: string; text: string };

export type PressReleaseMail = {
  /** Language tag of our own words. */
  lang: string;
  subject: string;
  regionName: string;
  words: {
    /** PRESSEMELDING */
    kind: string;
    /** The date it is sent. */
    date: string;
    /** «SPERREFRIST til torsdag 26. november 2026 kl. 6.00»; null where there is none. */
    embargo: string | null;
    facts: string;
    /** What stands over the angles. */
    angles: string;
    contact: string;
    about: string;
    pressRoom: string;
    picture: string;
    /** Where a journalist can ask. */
    ask: string;
    /** Why you got this. */
    why: string;
    unsubscribe: string;
  };
  title: Said;
  lead: Said;
  /** Body, quotes and benefit, in the order they are read. */
  text: Said[];
  facts: Said[];
  /** Each covered member's own angle, where there are several. */
  angles: { member: string; title: Said; benefit: Said }[];
  contact: { name: string; title: string; phone: string; email: string };
  about: Said;
  pressRoomUrl: string;
  askUrl: string;
  picture: { url: string; line: string; lang: string } | null;
};

const placeholder = "{{link}}";

export function PressRelease(mail: PressReleaseMail) {
  const { words, contact, picture } = mail;
  const footer = (
    <>
      {words.why} <MailLink href={placeholder}>{words.unsubscribe}</MailLink>
    </>
  );
  return (
    <Frame lang={mail.lang} title={mail.subject} regionName={mail.regionName} preview={mail.lead.text} footer={footer}>
      <Paragraph small>
        {words.kind}
        <br />
        {words.date}
      </Paragraph>
      {words.embargo && (
        <Paragraph>
          <b>{words.embargo}</b>
        </Paragraph>
      )}
      <Title lang={mail.title.lang}>{mail.title.text}</Title>
      {mail.lead.text && (
        <Reading lead lang={mail.lead.lang}>
          {mail.lead.text}
        </Reading>
      )}
      {mail.text.map((said) => (
        <Reading key={said.text} lang={said.lang}>
          {said.text}
        </Reading>
      ))}
      {mail.facts.length > 0 && (
        <Part>
          <Subtitle>{words.facts}</Subtitle>
          {mail.facts.map((fact) => (
            <Text key={fact.text} lang={fact.lang} style={factStyle}>
              {fact.text}
            </Text>
          ))}
        </Part>
      )}
      {mail.angles.length > 0 && (
        <Part>
          <Subtitle>{words.angles}</Subtitle>
          {mail.angles.map((angle) => (
            <Paragraph key={angle.member}>
              <b>{angle.member}</b>
              {angle.title.text && (
                <>
                  : <span lang={angle.title.lang}>{angle.title.text}</span>
                </>
              )}
              {angle.benefit.text && (
                <>
                  <br />
                  <span lang={angle.benefit.lang}>{angle.benefit.text}</span>
                </>
              )}
            </Paragraph>
          ))}
        </Part>
      )}
      <Part>
        <Paragraph small>
          <b>{words.contact}</b>
          <br />
          {[contact.name, contact.title].filter(Boolean).join(", ")}
          {[contact.phone, contact.email].filter(Boolean).map((way) => (
            <Fragment key={way}>
              <br />
              {way}
            </Fragment>
          ))}
        </Paragraph>
        {mail.about.text && (
          <Paragraph small>
            <b>{words.about}</b>
            <br />
            <span lang={mail.about.lang}>{mail.about.text}</span>
          </Paragraph>
        )}
        <Paragraph small>
          <MailLink href={mail.pressRoomUrl}>{words.pressRoom}</MailLink>
        </Paragraph>
        <Paragraph small>
          <MailLink href={mail.askUrl}>{words.ask}</MailLink>
        </Paragraph>
        {picture && (
          <Paragraph small>
            <MailLink href={picture.url}>{words.picture}</MailLink>
            {picture.line && (
              <>
                <br />
                <span lang={picture.lang}>{picture.line}</span>
              </>
            )}
          </Paragraph>
        )}
      </Part>
    </Frame>
  );
}

const factStyle = {
  fontFamily: "-apple-system,'Segoe UI',Roboto,Arial,sans-serif",
  fontSize: "16px",
  lineHeight: "24px",
  margin: "0 0 8px",
};

export const renderPressRelease = (mail: PressReleaseMail): Promise<Mail> =>
  renderMail(mail.subject, <PressRelease {...mail} />);
