import { env } from "~/platform/env.server.ts";
import { hostOf } from "./headers.ts";
import type { Transport } from "./mail.ts";
import { outboxTransport } from "./outbox.server.ts";
import { smtpTransport } from "./smtp.server.ts";
import { type MailRoute, whereMailGoes } from "./where-mail-goes.ts";

export const mailRoute = (): MailRoute => whereMailGoes(env);

/** The transport that this installation is set up with; null where there is no server to send through. */
export function configuredTransport(): Transport | null {
  const route = mailRoute();
  if (route === "outbox") return outboxTransport();
  if (route === "nowhere" || !env.smtpUrl) return null;
  const hostName = hostOf(env.publicUrl);
  return smtpTransport({ url: env.smtpUrl, from: senderAddress(env.mailFrom, hostName), hostName });
}

/** The address of MAIL_FROM, with or without a name around it. The name that readers see comes with each mail. */
function senderAddress(mailFrom: string | undefined, hostName: string): string {
  return /<([^<>]+)>/.exec(mailFrom ?? "")?.[1] ?? mailFrom ?? `framsnakk@${hostName}`;
}
