// To one person: all that they are asked to take on, and what they have taken on that is over time.
import { Frame, type Mail, MailButton, Paragraph, Part, Reading, renderMail } from "./Frame.tsx";

type DutyLine = {
  text: string;
  /** Language tag of the text. */
  lang: string;
  more: string;
};

export type DutyMailProps = {
  /** Language tag of our own words. */
  lang: string;
  regionName: string;
  subject: string;
  preview: string;
  greeting: string;
  parts: readonly { words: string; lines: readonly DutyLine[] }[];
  link: string;
  button: string;
  closing: readonly string[];
  why: string;
};

export function DutyMail(props: DutyMailProps) {
  const { lang, regionName, subject, preview, greeting, parts, link, button, closing, why } = props;
  return (
    <Frame lang={lang} title={subject} regionName={regionName} preview={preview} footer={why}>
      <Paragraph>{greeting}</Paragraph>
      {parts.map(({ words, lines }) => (
        <Part key={words}>
          <Paragraph>{words}</Paragraph>
          {lines.map((line) => (
            <div key={`${line.text} ${line.more}`}>
              <Reading lang={line.lang}>{line.text}</Reading>
              <Paragraph small>{line.more}</Paragraph>
            </div>
          ))}
        </Part>
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

export const renderDuty = (props: DutyMailProps): Promise<Mail> => renderMail(props.subject, <DutyMail {...props} />);
