// From a delivery that is about to leave to the mail as its reader gets it. Outside every transaction.
import { read } from "#db/client.server.ts";
import { linkUrl } from "~/links/token.server.ts";
import { env } from "~/platform/env.server.ts";
import type { MailContent } from "./cause.ts";
import { headersOf, messageId } from "./headers.ts";
import type { OutgoingMail } from "./mail.ts";
import { fillHtml, fillLine, fillText } from "./merge.ts";
import { causeOf, type Leaving } from "./step.server.ts";

export async function outgoing(leaving: Leaving, now: Date): Promise<OutgoingMail> {
  const { delivery, link } = leaving;
  const content = await contentOf(leaving, now);
  const url = link ? linkUrl(link) : null;
  const values = new Map(Object.entries(delivery.merge ?? {}));
  if (url) values.set("link", url);
  const unsubscribeUrl = link?.purpose === "unsubscribe" ? url : null;
  return {
    deliveryId: delivery.id,
    regionId: delivery.regionId,
    messageId: messageId(delivery.id, env.publicUrl),
    to: { name: delivery.recipientName, email: delivery.recipientEmail },
    fromName: content.fromName,
    replyTo: content.replyTo,
    locale: delivery.locale,
    subject: fillLine(content.subject, values),
    html: fillHtml(content.html, values),
    text: fillText(content.text, values),
    headers: headersOf({ ...delivery, unsubscribeUrl }, env.publicUrl),
    isReply: delivery.autoSubmitted === "auto-replied",
    linkUrl: url,
    at: now,
  };
}

async function contentOf({ delivery, handler, content }: Leaving, now: Date): Promise<MailContent> {
  if (content) return content;
  const { contactId, locale } = delivery;
  if (!handler.compose || !contactId) throw new Error("a delivery without content needs a cause that composes it");
  return handler.compose(read, causeOf(delivery), { contactId, locale }, now);
}
