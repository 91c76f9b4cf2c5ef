// Where this installation's mail goes. Pure.
//
// The demo keeps its mail at home, in the outbox page, unless SMTP_URL points to a server on the same machine: it never
// sends to the world. Everywhere else SMTP_URL decides. Without it, outside the demo, there is no outbox page to read
// mail in, so nothing is sent and nothing is lost: the worker holds what is due (`delivery:reason.noServer`), lets it
// go when it next starts with a server, and /healthz, `framsnakk doctor` and the sending itself say so.

export type MailRoute = "smtp" | "outbox" | "nowhere";

export function whereMailGoes({ isDemo, smtpUrl }: { isDemo: boolean; smtpUrl: string | undefined }): MailRoute {
  if (isDemo) return smtpUrl && isLoopback(smtpUrl) ? "smtp" : "outbox";
  return smtpUrl ? "smtp" : "nowhere";
}

function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const host = new URL(url).hostname.toLowerCase();
  return host === "localhost" || host === "[::1]" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}
