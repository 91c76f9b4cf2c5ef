// Someone is asked to work in a region: who asks, as what, and one button.
import { Frame, type Mail, MailButton, Paragraph, renderMail } from "./Frame.tsx";

export type InviteProps = {
  /** Language tag of our own words. */
  lang: string;
  regionName: string;
  subject: string;
  preview: string;
  greeting: string;
  opening: readonly string[];
  /** Where the button leads. */
  link: string;
  button: string;
  /** How long the link holds. */
  closing: readonly string[];
  /** Why you got it, and what to do if it was a mistake. */
  why: string;
};

export function Invite({
  lang,
  regionName,
  subject,
  preview,
  greeting,
  opening,
  link,
  button,
  closing,
  why,
}: InviteProps) {
  return (
    <Frame lang={lang} title={subject} regionName={regionName} preview={preview} footer={why}>
      <Paragraph>{greeting}</Paragraph>
      {opening.map((sentence) => (
        <Paragraph key={sentence}>{sentence}</Paragraph>
      ))}
      <MailButton href={link}>{button}</MailButton>
      {closing.map((sentence) => (
        <Paragraph small key={sentence}>
          {sentence}
        </Paragraph>
      ))}
    </Frame>
  );
}

export const renderInvite = (props: InviteProps): Promise<Mail> => renderMail(props.subject, <Invite {...props} />);
