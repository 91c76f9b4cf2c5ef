// What all mails share: 600 px, one column, system fonts, the region's name on top and, last, why you got it.
import { Body, Button, Container, Head, Heading, Html, Link, Section, Text } from "@react-email/components";
import { render, toPlainText } from "@react-email/render";
import type { CSSProperties, ReactElement, ReactNode } from "react";

const sans = "-apple-system,'Segoe UI',Roboto,Arial,sans-serif";
const serif = "Georgia,'Times New Roman',serif";
const colours = { paper: "#fbfaf7", ink: "#1b1a17", quiet: "#56524a", small: "#6a655b", hair: "#e4e0d7" };
const accent = "#12504a";
const changed = { tint: "#fbeec3", edge: "#c98a17" };

export type Mail = { subject: string; html: string; text: string };

type FrameProps = {
  /** Language tag of the words: `nb-NO`. */
  lang: string;
  /** The subject, for those who open the mail as a page. */
  title: string;
  regionName: string;
  /** What the inbox shows after the subject. */
  preview: string;
  /** Why you got it, in one sentence, and the way out where there is one. */
  footer: ReactNode;
  children: ReactNode;
};

export function Frame({ lang, title, regionName, preview, footer, children }: FrameProps) {
  return (
    <Html lang={lang}>
      <Head>
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
      </Head>
      <Body style={{ margin: 0, padding: 0, background: colours.paper, color: colours.ink }}>
        <div style={{ display: "none", maxHeight: 0, overflow: "hidden" }} data-skip-in-text="true" aria-hidden="true">
          {preview}
        </div>
        <Container style={{ width: "100%", maxWidth: "600px", padding: "24px 20px 40px", textAlign: "left" }}>
          <Section style={{ borderBottom: `1px solid ${colours.ink}` }}>
            <Text style={{ ...line(14, 20), color: colours.quiet, margin: "0 0 10px" }}>{regionName}</Text>
          </Section>
          <Section style={{ paddingTop: "24px" }}>{children}</Section>
          <Section style={{ borderTop: `1px solid ${colours.hair}`, paddingTop: "14px" }}>
            <Text style={{ ...line(13, 20), color: colours.small, margin: 0 }}>{footer}</Text>
          </Section>
        </Container>
      </Body>
    </Html>
  );
}

const line = (size: number, height: number, family = sans): CSSProperties => ({
  fontFamily: family,
  fontSize: `${size}px`,
  lineHeight: `${height}px`,
});

/** What we say to the reader. */
export const Paragraph = ({ children, small = false }: { children: ReactNode; small?: boolean }) => (
  <Text style={{ ...(small ? line(15, 23) : line(17, 26)), margin: `0 0 ${small ? 14 : 16}px` }}>{children}</Text>
);

/** The one thing to press. */
export const MailButton = ({ href, children }: { href: string; children: ReactNode }) => (
  <Section style={{ padding: "8px 0 28px" }}>
    <Button
      href={href}
      className="button"
      style={{
        ...line(17, 22),
        background: accent,
        borderRadius: "3px",
        color: "#ffffff",
        fontWeight: 600,
        padding: "15px 26px",
        textDecoration: "none",
      }}
    >
      {children}
    </Button>
  </Section>
);

export const MailLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <Link href={href} style={{ color: accent, textDecoration: "underline" }}>
    {children}
  </Link>
);

/** A part of the mail with a hairline above it. */
export const Part = ({ children }: { children: ReactNode }) => (
  <Section style={{ borderTop: `1px solid ${colours.hair}`, padding: "24px 0 10px" }}>{children}</Section>
);

/** The title of a text that is quoted whole in the mail. */
export const Title = ({ children, lang }: { children: ReactNode; lang?: string }) => (
  <Heading as="h1" lang={lang} style={{ ...line(29, 34, serif), fontWeight: "normal", margin: "0 0 14px" }}>
    {children}
  </Heading>
);

/** A heading of ours, between parts. */
export const Subtitle = ({ children }: { children: ReactNode }) => (
  <Heading as="h2" style={{ ...line(17, 24), fontWeight: 600, margin: "0 0 10px" }}>
    {children}
  </Heading>
);

type ReadingProps = { children: ReactNode; lead?: boolean; changed?: boolean; lang?: string };

/** A paragraph of the text itself; one with changes has an edge. */
export const Reading = ({ children, lead = false, changed: isChanged = false, lang }: ReadingProps) => (
  <Text
    lang={lang}
    style={{
      ...(lead ? line(20, 30, serif) : line(18, 28, serif)),
      margin: "0 0 14px",
      ...(isChanged ? { borderLeft: `4px solid ${changed.edge}`, paddingLeft: "14px" } : {}),
    }}
  >
    {children}
  </Text>
);

/** Words that are new since last time: marked here, [[in brackets]] in plain text. */
export const Added = ({ children }: { children: ReactNode }) => (
  <ins style={{ background: changed.tint, textDecoration: "underline" }}>{children}</ins>
);

/** Words that are gone since last time; left out in plain text. */
export const Removed = ({ children }: { children: ReactNode }) => (
  <del style={{ color: colours.quiet, textDecoration: "line-through" }}>{children}</del>
);

/** What html-to-text hands a formatter; it brings no types. */
type Element = { children: unknown; attribs: Record<string, string> };
type Builder = { addInline(text: string, options: { noWordTransform: boolean }): void };

/** The plain twin of a mail's HTML: the same matter in the same order. */
function toText(html: string): string {
  const text = toPlainText(html, {
    wordwrap: 72,
    formatters: {
      button: (element: Element, walk: (children: unknown, builder: Builder) => void, builder: Builder) => {
        walk(element.children, builder);
        builder.addInline(`: ${element.attribs.href}`, { noWordTransform: true });
      },
    },
    selectors: [
      { selector: "h1", options: { uppercase: true, leadingLineBreaks: 2, trailingLineBreaks: 2 } },
      { selector: "h2", options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 1 } },
      { selector: "a.button", format: "button" },
      { selector: "ins", format: "inlineSurround", options: { prefix: "[[", suffix: "]]" } },
      { selector: "del", format: "skip" },
    ],
  });
  return `${text.replace(/\n{3,}/g, "\n\n").trim()}\n`;
}

/** A mail in both its forms. */
export async function renderMail(subject: string, mail: ReactElement): Promise<Mail> {
  const html = await render(mail);
  return { subject, html, text: toText(html) };
}
