import type { Locale } from "~/platform/locale.ts";
import type { Outcome } from "./smtp-answer.ts";

/** One mail to one person, ready to leave. */
export type OutgoingMail = {
  deliveryId: string;
  regionId: string;
  messageId: string;
  to: { name: string; email: string };
  fromName: string;
  replyTo: string | null;
  locale: Locale;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
  /** Caused by a mail and not by a person: goes out with an empty return path, so that nothing answers it (RFC 3834). */
  isReply: boolean;
  /** The link spliced into the mail; what is kept at home keeps its place only. */
  linkUrl: string | null;
  at: Date;
};

/** A mail as it is shown before, or after, it leaves. `lang`: a language tag. */
export type PreviewedMail = { subject: string; fromName: string; html: string; text: string; lang: string };

/** Where mail goes. Never throws: every end is an outcome. */
export type Transport = {
  send(mail: OutgoingMail): Promise<Outcome>;
  close(): Promise<void>;
};
