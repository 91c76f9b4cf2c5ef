// Once a month: two lines about what is new, or nothing now. Asked of each member's contact, without an account.
import { Frame, type Mail, MailButton, Paragraph, Part, renderMail } from "./Frame.tsx";

export type CollectMailProps = {
  /** Language tag of our own words. */
  lang: string;
  regionName: string;
  subject: string;
  preview: string;
  greeting: string;
  /** What we ask, and how little is enough. */
  asking: readonly string[];
  link: string;
  button: string;
  /** That nothing is an answer too, that the link can be used again, who asks. */
  closing: readonly string[];
  /** Why you got it, and how long the link holds. */
  why: string;
};

export function CollectMail(props: CollectMailProps) {
  const { lang, regionName, subject, preview, greeting, asking, link, button, closing, why } = props;
  return (
    <Frame lang={lang} title={subject} regionName={regionName} preview={preview} footer={why}>
      <Paragraph>{greeting}</Paragraph>
      {asking.map((sentence) => (
        <Paragraph key={sentence}>{sentence}</Paragraph>
      ))}
      <MailButton href={link}>{button}</MailButton>
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

export const renderCollectMail = (props: CollectMailProps): Promise<Mail> =>
  renderMail(props.subject, <CollectMail {...props} />);
