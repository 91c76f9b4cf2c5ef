import { and, count, desc, eq } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { deliveries, outboxMails } from "#db/schema/delivery.ts";
import { type Link, links } from "#db/schema/links.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { linkUrl } from "~/links/token.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import { linkPlace } from "./outbox.server.ts";

export type OutboxMail = typeof outboxMails.$inferSelect;
export type OutboxLine = Pick<OutboxMail, "id" | "toName" | "toEmail" | "fromName" | "subject" | "at"> & {
  /** The language of the mail. */
  lang: string | undefined;
  opening: string;
};

export const outboxPageSize = 50;

/** The mails of one page, newest first. @param page from 1 */
export async function outboxOf(
  actor: Actor,
  db: ReadDb,
  page: number,
): Promise<{ mails: OutboxLine[]; total: number }> {
  demand(actor, "read");
  const mine = eq(outboxMails.regionId, actor.regionId);
  const rows = await db
    .select()
    .from(outboxMails)
    .where(mine)
    .orderBy(desc(outboxMails.at), desc(outboxMails.id))
    .limit(outboxPageSize)
    .offset((page - 1) * outboxPageSize);
  const [all] = await db.select({ number: count() }).from(outboxMails).where(mine);
  const mails = rows.map(({ id, toName, toEmail, fromName, subject, at, text, headers }) => ({
    id,
    toName,
    toEmail,
    fromName,
    subject,
    at,
    lang: headers["Content-Language"],
    opening: openingOf(text),
  }));
  return { mails, total: all?.number ?? 0 };
}

/** The first words after the region's name on top, without the greeting. */
const openingOf = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .slice(1)
    .filter((paragraph, at) => at > 0 || paragraph.trim().length > 40)
    .join(" ")
    .replaceAll(linkPlace, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 160);

/** One mail as its reader got it, with the link in its place. */
export async function outboxMail(actor: Actor, db: ReadDb, id: string): Promise<OutboxMail> {
  demand(actor, "read");
  const [row] = await db
    .select({ mail: outboxMails, linkId: links.id, purpose: links.purpose })
    .from(outboxMails)
    .leftJoin(deliveries, eq(deliveries.id, outboxMails.deliveryId))
    .leftJoin(links, eq(links.id, deliveries.linkId))
    .where(and(eq(outboxMails.id, id), eq(outboxMails.regionId, actor.regionId)));
  if (!row) throw new NotFound("mail");
  const link = row.linkId && row.purpose ? { id: row.linkId, purpose: row.purpose } : null;
  return link ? withLink(row.mail, link) : row.mail;
}

function withLink(mail: OutboxMail, link: Pick<Link, "id" | "purpose">): OutboxMail {
  const put = (text: string) => text.replaceAll(linkPlace, linkUrl(link));
  const headers = Object.fromEntries(Object.entries(mail.headers).map(([name, value]) => [name, put(value)]));
  return { ...mail, headers, html: put(mail.html), text: put(mail.text) };
}
