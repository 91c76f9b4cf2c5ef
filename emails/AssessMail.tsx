// A member is asked how it sees those who affect the cooperation: a minute, on a phone, without an account.
import { Frame, type Mail, MailButton, Paragraph, Part, renderMail } from "./Frame.tsx";

export type AssessMailProps = {
  /** Language tag of our own words. */
  lang: string;
  regionName: string;
  subject: string;
  preview: string;
  greeting: string;
  /** What we ask, and how. */
  asking: readonly string[];
  link: string;
  button: string;
  /** That what is said can be read by those it is about. */
  open: string;
  regards: string;
  /** Why you got it, and how long the link holds. */
  why: string;
};

export function AssessMail({ lang, regionName, subject, preview, greeting, asking, ...rest }: AssessMailProps) {
  return (
    <Frame lang={lang} title={subject} regionName={regionName} preview={preview} footer={rest.why}>
      <Paragraph>{greeting}</Paragraph>
      {asking.map((sentence) => (
        <Paragraph key={sentence}>{sentence}</Paragraph>
      ))}
      <MailButton href={rest.link}>{rest.button}</MailButton>
      <Part>
        <Paragraph small>{rest.open}</Paragraph>
        <Paragraph small>{rest.regards}</Paragraph>
      </Part>
    </Frame>
  );
}

export const renderAssessMail = (props: AssessMailProps): Promise<Mail> =>
  renderMail(props.subject, <AssessMail {...props} />);
