// The mail of an update: one text, with our own words around it in each reader's language.
import type { Audience } from "#db/schema/audiences.ts";
import type { Region } from "#db/schema/regions.ts";
import type { Update } from "#db/schema/updates.ts";
import { renderUpdate, type UpdateMailProps } from "#emails/UpdateMail.tsx";
import type { MailContent } from "~/delivery/cause.ts";
import { replyPath } from "~/feedback/reply-address.ts";
import { env } from "~/platform/env.server.ts";
import { type Locale, languageTag } from "~/platform/locale.ts";
import { translator } from "~/platform/words.server.ts";
import { picturePath } from "./picture-address.ts";
import { callToActionOf, literal, paragraphsOf } from "./update-text.ts";

/** Whom an answer goes to: the person who sends it. */
export type Sender = { name: string; email: string };

export type UpdateToMail = {
  update: Pick<Update, "id" | "title" | "body" | "callToAction" | "locale" | "imageFileId" | "imageAlt">;
  audience: Pick<Audience, "name" | "kind">;
  region: Pick<Region, "name" | "slug">;
  sender: Sender | null;
  /** Only to see how it looks. */
  isTest?: boolean;
};

/** As it reads for someone whose language this is. */
export async function updateMail(mail: UpdateToMail, locale: Locale): Promise<MailContent> {
  const content = await renderUpdate(propsOf(mail, locale));
  return { ...content, fromName: mail.region.name, replyTo: mail.sender?.email ?? null };
}

function propsOf({ update, audience, region, sender, isTest = false }: UpdateToMail, locale: Locale): UpdateMailProps {
  const t = translator(locale);
  const title = literal(update.title);
  const { imageFileId, imageAlt } = update;
  return {
    lang: languageTag[locale],
    textLang: languageTag[update.locale],
    regionName: region.name,
    subject: isTest ? t("updates:mail.testSubject", { title }) : title,
    testNotice: isTest ? t("updates:mail.testNotice", { audience: audience.name }) : null,
    title,
    body: paragraphsOf(literal(update.body)),
    picture: imageFileId
      ? { url: `${env.publicUrl}${picturePath(update.id, imageFileId)}`, alt: literal(imageAlt) }
      : null,
    callToAction: callToActionOf(literal(update.callToAction)),
    answer: sender ? t("updates:mail.answer", { name: sender.name }) : null,
    reply: { text: t("updates:mail.reply"), url: `${env.publicUrl}${replyPath(region.slug, update.id)}` },
    why:
      audience.kind === "press"
        ? t("updates:mail.whyPress", { region: region.name })
        : t("updates:mail.why", { region: region.name, audience: literal(audience.name) }),
    unsubscribe: t("updates:mail.unsubscribe"),
  };
}
