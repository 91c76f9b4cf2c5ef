// What the mail that asks for approval says.
import type { TFunction } from "i18next";
import type { ApprovalRequestProps, AskedTextInMail, Stressed } from "#emails/ApprovalRequest.tsx";
import type { MailSection } from "#emails/ReadingText.tsx";
import { addDays, civilDate } from "~/platform/civil-date.ts";
import { firstName, formatDate, formatMoment } from "~/platform/format.ts";
import { type Locale, languageTag } from "~/platform/locale.ts";
import { type AskedRole, changedSentence, quoteNotes, roleIn } from "./asked-words.ts";
import { type ShownSection, shownText } from "./shown.ts";
import type { AskedText } from "./waiting.queries.server.ts";

export type RequestMail = {
  t: TFunction;
  locale: Locale;
  now: Date;
  regionName: string;
  memberNames: Readonly<Record<string, string>>;
  /** Who gets it. */
  recipientName: string;
  /** Who asks: the leader. */
  asker: { name: string; title: string; phone: string };
  reminder: boolean;
  /** All that waits, the nearest deadline first; at least one. */
  texts: readonly AskedText[];
  link: string;
  linkExpiresAt: Date;
};

export const mailSections = (sections: readonly ShownSection[]): MailSection[] =>
  sections.map(({ lines, ...section }) => ({
    ...section,
    lines: lines.map(({ locale, ...line }) => ({ ...line, lang: languageTag[locale] })),
  }));

export function requestMail(mail: RequestMail): ApprovalRequestProps {
  const { t, locale, asker, texts } = mail;
  const opening = mail.reminder ? [t("approvals:mail.reminder")] : [];
  if (texts.length > 1) opening.push(t("approvals:mail.several", { count: texts.length }));
  const phone = asker.phone.trim().replaceAll(" ", "\u00a0");
  return {
    lang: languageTag[locale],
    regionName: mail.regionName,
    subject: subjectOf(mail),
    preview: t("approvals:mail.preview"),
    greeting: t("approvals:mail.greeting", { name: firstName(mail.recipientName) }),
    opening,
    texts: texts.map((text) => askedText(mail, text)),
    link: mail.link,
    button: t("approvals:mail.button"),
    marked: { html: t("approvals:since.marked"), text: t("approvals:since.markedText") },
    closing: [
      t(texts.some(hasQuote) ? "approvals:mail.canRewrite" : "approvals:mail.canDo"),
      phone ? t("approvals:mail.questionsPhone", { phone }) : t("approvals:mail.questions"),
      t("approvals:mail.regards", { name: [asker.name, asker.title].filter(Boolean).join(", ") }),
    ],
    why: `${whyOf(mail)} ${t("approvals:mail.link", { when: formatDate(locale, mail.linkExpiresAt, "day") })}`,
    words: { gone: t("approvals:change.gone") },
  };
}

function subjectOf({ t, locale, now, texts, regionName, reminder }: RequestMail): string {
  const [first] = texts;
  const { answerBy = null, title = "" } = first?.subject ?? {};
  const when = answerBy ? shortDay(locale, answerBy, now) : "";
  const count = texts.length;
  const subject =
    count > 1
      ? t(answerBy && !first?.late ? "approvals:mail.subjectSeveral" : "approvals:mail.subjectSeveralOpen", {
          count,
          when,
          region: regionName,
        })
      : first?.late
        ? t("approvals:mail.subjectLate", { title })
        : t(answerBy ? "approvals:mail.subject" : "approvals:mail.subjectOpen", { title, when });
  return reminder ? t("approvals:mail.subjectReminder", { subject }) : subject;
}

/** «torsdag» within a week, else «26. november». */
function shortDay(locale: Locale, instant: Date, now: Date): string {
  const near = civilDate(instant) < addDays(civilDate(now), 7);
  return formatDate(locale, instant, near ? "weekdayOnly" : "day");
}

const hasQuote = ({ own }: AskedText): boolean => own.some(({ concern }) => concern.startsWith("person:"));

const needs: Record<AskedRole, { by: string; open: string }> = {
  member: { by: "approvals:mail.needMember", open: "approvals:mail.needMemberOpen" },
  quote: { by: "approvals:mail.needQuote", open: "approvals:mail.needQuoteOpen" },
  both: { by: "approvals:mail.needBoth", open: "approvals:mail.needBothOpen" },
};

const reasons: Record<AskedRole, string> = {
  member: "approvals:mail.whyMember",
  quote: "approvals:mail.whyQuote",
  both: "approvals:mail.whyBoth",
};

function askedText(mail: RequestMail, text: AskedText): AskedTextInMail {
  const { t } = mail;
  return {
    id: text.subject.id,
    intro: introduction(mail, text),
    changed: changedSentence(t, mail.locale, text),
    sections: mailSections(shownText(text.changes, mail)),
    notes: quoteNotes(t, text),
  };
}

function introduction({ t, locale, now, regionName }: RequestMail, text: AskedText): Stressed[] {
  const { role, speaksFor: member } = roleIn(text, regionName);
  const { answerBy, plannedFor } = text.subject;
  const said: Stressed[] = text.subject.subjectType === "strategy" ? [{ text: t("approvals:mail.strategy") }] : [];
  if (answerBy) {
    const when = formatMoment(locale, answerBy, now);
    if (text.late)
      said.push({ text: t(needs[role].open, { member }) }, { text: t("approvals:mail.late", { when }), strong: when });
    else said.push({ text: t(needs[role].by, { member, when }), strong: when });
  } else {
    said.push({ text: t(needs[role].open, { member }) });
  }
  if (plannedFor && plannedFor > now)
    said.push({ text: t("approvals:mail.planned", { when: formatMoment(locale, plannedFor, now) }) });
  return said;
}

function whyOf({ t, texts, regionName }: RequestMail): string {
  const member = texts.map((text) => roleIn(text, regionName).speaksFor).find((name) => name !== "") ?? "";
  const role: AskedRole = member ? (texts.some(hasQuote) ? "both" : "member") : "quote";
  const onlyReleases = texts.every(({ subject }) => subject.subjectType === "release");
  return t(role === "member" && !onlyReleases ? "approvals:mail.whyMemberTexts" : reasons[role], { member });
}
