// A new password for someone who has forgotten theirs: one button, for an hour.
import { Frame, type Mail, MailButton, Paragraph, renderMail } from "./Frame.tsx";

export type PasswordResetProps = {
  /** Language tag of our own words. */
  lang: string;
  regionName: string;
  subject: string;
  preview: string;
  greeting: string;
  opening: string;
  link: string;
  button: string;
  until: string;
  /** Why you got it, and that nothing happens if you leave it alone. */
  why: string;
};

export function PasswordReset(props: PasswordResetProps) {
  const { lang, regionName, subject, preview, greeting, opening, link, button, until, why } = props;
  return (
    <Frame lang={lang} title={subject} regionName={regionName} preview={preview} footer={why}>
      <Paragraph>{greeting}</Paragraph>
      <Paragraph>{opening}</Paragraph>
      <MailButton href={link}>{button}</MailButton>
      <Paragraph small>{until}</Paragraph>
    </Frame>
  );
}

export const renderPasswordReset = (props: PasswordResetProps): Promise<Mail> =>
  renderMail(props.subject, <PasswordReset {...props} />);
