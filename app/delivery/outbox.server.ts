// Mail that stays at home: the demo's outbox. The link of a mail is a key to somebody's answer, so its token is not
// kept here either: its place is, and the page that shows the mail derives it again.
import { inTransaction } from "#db/client.server.ts";
import { outboxMails } from "#db/schema/delivery.ts";
import type { OutgoingMail, Transport } from "./mail.ts";

export const linkPlace = "{{link}}";

export const outboxTransport = (): Transport => ({
  async send(mail) {
    await inTransaction((db) => db.insert(outboxMails).values(asKept(mail)).onConflictDoNothing());
    return { kind: "accepted", answer: { code: 250, text: "kept in the outbox" } };
  },
  async close() {},
});

function asKept(mail: OutgoingMail): typeof outboxMails.$inferInsert {
  const keep = (text: string) => (mail.linkUrl ? text.replaceAll(mail.linkUrl, linkPlace) : text);
  const headers = {
    "Message-ID": mail.messageId,
    ...mail.headers,
    ...(mail.replyTo ? { "Reply-To": mail.replyTo } : {}),
  };
  return {
    regionId: mail.regionId,
    deliveryId: mail.deliveryId,
    toName: mail.to.name,
    toEmail: mail.to.email,
    fromName: mail.fromName,
    subject: mail.subject,
    html: keep(mail.html),
    text: keep(mail.text),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, keep(value)])),
    at: mail.at,
  };
}
