// All that the product sends in a browser test, as letters to one address each.
import type { ParsedMail } from "mailparser";
import { aMailServer } from "./mail-server.ts";

export type Letter = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Lower-case name → value as it was sent. */
  headers: Map<string, string>;
};

export type Mailbox = {
  /** For SMTP_URL. */
  url: string;
  /** In the order they came. */
  letters(): Letter[];
  close(): Promise<void>;
};

export async function openMailbox(): Promise<Mailbox> {
  const server = await aMailServer();
  return {
    url: server.url,
    letters: () =>
      server.received.flatMap(({ mail, envelope }) => envelope.rcptTo.map(({ address }) => letterOf(mail, address))),
    close: server.close,
  };
}

const letterOf = (mail: ParsedMail, to: string): Letter => ({
  to,
  subject: mail.subject ?? "",
  text: mail.text ?? "",
  html: mail.html || "",
  headers: new Map(mail.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(":") + 1).trim()])),
});
