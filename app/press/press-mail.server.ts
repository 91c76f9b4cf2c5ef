// The mails of one sending: each variant once in each language that somebody reads it in.
import type { TFunction } from "i18next";
import type { Release } from "#db/schema/press.ts";
import type { Member, Region } from "#db/schema/regions.ts";
import { type PressReleaseMail, renderPressRelease, type Said } from "#emails/PressRelease.tsx";
import { quoteLine } from "~/approvals/quote-line.ts";
import type { NewContent } from "~/delivery/queue.commands.server.ts";
import { env } from "~/platform/env.server.ts";
import { formatDate } from "~/platform/format.ts";
import { type Locale, languageTag } from "~/platform/locale.ts";
import { translator } from "~/platform/words.server.ts";
import { embargoMoment, isInAdvance } from "./embargo.ts";
import { localTextOf, type ResolvedText, resolveCommon, resolveLocal } from "./local-version.ts";
import { askPath, localPath, picturePath, releasePath } from "./press-address.ts";
import { readingOrder } from "./reading-order.ts";
import { type Recipient, type Variant, variantKey } from "./recipients.ts";
import type { ReleaseText } from "./release-text.ts";

export type PressMails = {
  release: Pick<Release, "slug">;
  region: Region;
  members: readonly Member[];
  text: ReleaseText;
  recipients: readonly Recipient[];
  dueAt: Date;
};

export async function renderPressMails(sending: PressMails): Promise<NewContent[]> {
  const wanted = new Map(
    sending.recipients.map(({ variant, locale }) => [`${variantKey(variant)} ${locale}`, { variant, locale }]),
  );
  const contents: NewContent[] = [];
  for (const { variant, locale } of wanted.values()) contents.push(await contentOf(sending, variant, locale));
  return contents;
}

/** One mail as it would be sent, also for the preview. */
export async function contentOf(sending: PressMails, variant: Variant, locale: Locale): Promise<NewContent> {
  const version = versionOf(sending.text, variant);
  const mail = await renderPressRelease(mailOf(sending, variant, version, locale));
  return {
    variant: variantKey(variant),
    locale,
    content: { ...mail, fromName: sending.region.name, replyTo: version.contact.email.trim() || null },
  };
}

const versionOf = (text: ReleaseText, variant: Variant): ResolvedText =>
  variant.kind === "local" ? resolveLocal(text, variant.memberId) : resolveCommon(text);

function mailOf(sending: PressMails, variant: Variant, version: ResolvedText, locale: Locale): PressReleaseMail {
  const { region, dueAt } = sending;
  const t = translator(locale);
  const embargo = version.embargoUntil ? new Date(version.embargoUntil) : null;
  const until = embargo && isInAdvance(dueAt, embargo) ? embargoMoment(locale, embargo, region.timeZone) : null;
  const own = languageTag[version.locale];
  const common = languageTag[version.commonLocale];
  const said = (text: string, isOwn: boolean): Said => ({ lang: isOwn ? own : common, text });
  return {
    lang: languageTag[locale],
    subject: until
      ? t("press:mail.subjectEmbargo", { until, title: version.title })
      : t("press:mail.subject", { title: version.title }),
    regionName: region.name,
    words: wordsOf(t, sending, locale, until),
    title: said(version.title, version.own.title),
    lead: said(version.lead, version.own.lead),
    text: readingOrder(version).map((piece) => {
      if (piece.kind === "benefit") return said(piece.text, true);
      if (piece.kind === "paragraph") return said(piece.text, false);
      return said(
        quoteLine(version.own.quotes ? version.locale : version.commonLocale, piece.quote),
        version.own.quotes,
      );
    }),
    facts: version.facts.map((fact) => said(fact, false)),
    angles: variant.kind === "angles" ? variant.memberIds.flatMap((memberId) => angleOf(sending, memberId)) : [],
    contact: version.contact,
    about: said(version.about, false),
    pressRoomUrl: pageUrl(sending, variant),
    askUrl: `${env.publicUrl}${askPath(region.slug)}`,
    picture: pictureOf(t, sending, common),
  };
}

function wordsOf(
  t: TFunction,
  { region, dueAt }: PressMails,
  locale: Locale,
  until: string | null,
): PressReleaseMail["words"] {
  return {
    kind: t("press:mail.kind"),
    date: formatDate(locale, dueAt, "long", region.timeZone),
    embargo: until && t("press:mail.embargo", { until }),
    facts: t("press:mail.facts"),
    angles: t("press:mail.angles"),
    contact: t("press:mail.contact"),
    about: t("press:mail.about", { region: region.name }),
    pressRoom: until ? t("press:mail.pressRoomFrom", { until }) : t("press:mail.pressRoom"),
    picture: until ? t("press:mail.pictureFrom", { until }) : t("press:mail.picture"),
    ask: t("press:mail.ask"),
    why: t("press:mail.why", { region: region.name }),
    unsubscribe: t("press:mail.unsubscribe"),
  };
}

/** A member's own title and benefit; where it has no title of its own, the benefit says it. */
function angleOf({ text, members }: PressMails, memberId: string): PressReleaseMail["angles"] {
  const local = localTextOf(text, memberId);
  const member = members.find(({ id }) => id === memberId);
  if (!local || !member) return [];
  const lang = languageTag[local.locale];
  return [
    { member: member.name, title: { lang, text: local.title.trim() }, benefit: { lang, text: local.benefit.trim() } },
  ];
}

function pageUrl({ region, release, members }: PressMails, variant: Variant): string {
  const member = variant.kind === "local" ? members.find(({ id }) => id === variant.memberId) : undefined;
  const path = member ? localPath(region.slug, release.slug, member.name) : releasePath(region.slug, release.slug);
  return `${env.publicUrl}${path}`;
}

function pictureOf(t: TFunction, { region, release, text }: PressMails, lang: string): PressReleaseMail["picture"] {
  if (!text.image) return null;
  const { caption, credit } = text.image;
  return {
    url: `${env.publicUrl}${picturePath(region.slug, release.slug, "print")}`,
    line: [caption.trim(), credit.trim() && t("press:mail.photo", { credit: credit.trim() })].filter(Boolean).join(" "),
    lang,
  };
}
