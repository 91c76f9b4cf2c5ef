// What the mails about accounts say. Rendered before the transaction that queues them.
import type { Invite } from "#db/schema/auth.ts";
import type { Region } from "#db/schema/regions.ts";
import { renderInvite } from "#emails/Invite.tsx";
import { renderPasswordReset } from "#emails/PasswordReset.tsx";
import type { Role } from "~/access/permissions.ts";
import type { MailContent } from "~/delivery/cause.ts";
import { firstName, formatDate, formatTime } from "~/platform/format.ts";
import { type Locale, languageTag } from "~/platform/locale.ts";
import { translator } from "~/platform/words.server.ts";
import { roleWords } from "./role-words.ts";

/** Typed text holds no placeholders: two braces in it are two braces. */
const literal = (text: string): string => text.replaceAll("{{", "{\u2060{");

/** The worker puts the address of the delivery's link in its place. */
const link = "{{link}}";

type Invited = Pick<Invite, "name" | "locale" | "invitedByName" | "expiresAt"> & { role: Role };

export async function inviteMail(invited: Invited, region: Region, now: Date): Promise<MailContent> {
  const { locale, invitedByName: by, expiresAt, role } = invited;
  const t = translator(locale);
  const names = { by: literal(by), region: literal(region.name) };
  const mail = await renderInvite({
    lang: languageTag[locale],
    regionName: literal(region.name),
    subject: t("auth:inviteMail.subject", names),
    preview: t("auth:inviteMail.preview"),
    greeting: t("auth:mail.greeting", { name: literal(firstName(invited.name)) }),
    opening: [t("auth:inviteMail.opening", names), t("auth:inviteMail.role", { role: t(roleWords[role]) })],
    button: t("auth:inviteMail.button"),
    link,
    closing: [t("auth:inviteMail.until", { when: formatDate(locale, expiresAt, sameYear(now, expiresAt)) })],
    why: t("auth:inviteMail.why", names),
  });
  return { ...mail, fromName: region.name, replyTo: null };
}

type Forgetful = { name: string; locale: Locale; expiresAt: Date };

export async function resetMail(person: Forgetful, region: Region): Promise<MailContent> {
  const { locale, expiresAt } = person;
  const t = translator(locale);
  const mail = await renderPasswordReset({
    lang: languageTag[locale],
    regionName: literal(region.name),
    subject: t("auth:resetMail.subject"),
    preview: t("auth:resetMail.preview"),
    greeting: t("auth:mail.greeting", { name: literal(firstName(person.name)) }),
    opening: t("auth:resetMail.opening"),
    button: t("auth:resetMail.button"),
    link,
    until: t("auth:resetMail.until", { when: formatTime(locale, expiresAt) }),
    why: t("auth:resetMail.why"),
  });
  return { ...mail, fromName: region.name, replyTo: null };
}

const sameYear = (one: Date, other: Date) =>
  one.getUTCFullYear() === other.getUTCFullYear() ? ("weekday" as const) : ("full" as const);
