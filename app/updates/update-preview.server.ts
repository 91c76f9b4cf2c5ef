// The mail of an update exactly as one person gets it: as it would be made now, or as it was frozen.
import { and, eq } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { deliveryContents } from "#db/schema/delivery.ts";
import type { Region } from "#db/schema/regions.ts";
import type { MailContent } from "~/delivery/cause.ts";
import type { PreviewedMail } from "~/delivery/mail.ts";
import { fillHtml, fillText } from "~/delivery/merge.ts";

import { type Locale, languageTag } from "~/platform/locale.ts";
import { type Sender, updateMail } from "./update-mail.server.ts";
import type { UpdateDetails } from "./updates.queries.server.ts";

type Asked = { details: UpdateDetails; region: Region; sender: Sender | null; locale: Locale };

/** With a way out that leads nowhere. */
export async function previewOf(db: ReadDb, { details, region, sender, locale }: Asked): Promise<PreviewedMail> {
  const { update, audience } = details;
  const content =
    (await frozenOf(db, details, locale)) ?? (await updateMail({ update, audience, region, sender }, locale));
  const link = new Map([["link", "#"]]);
  const { subject, fromName, html, text } = content;
  return { subject, fromName, html: fillHtml(html, link), text: fillText(text, link), lang: languageTag[locale] };
}

async function frozenOf(db: ReadDb, { update }: UpdateDetails, locale: Locale): Promise<MailContent | undefined> {
  if (!update.causeKind || !update.causeId) return undefined;
  const [content] = await db
    .select()
    .from(deliveryContents)
    .where(
      and(
        eq(deliveryContents.regionId, update.regionId),
        eq(deliveryContents.causeKind, update.causeKind),
        eq(deliveryContents.causeId, update.causeId),
        eq(deliveryContents.locale, locale),
      ),
    );
  return content;
}
