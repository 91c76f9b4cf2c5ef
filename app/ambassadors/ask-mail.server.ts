// What the mails to an ambassador say.
import type { TFunction } from "i18next";
import type { Ask } from "#db/schema/ambassadors.ts";
import type { AskMailProps, ThanksMailProps } from "#emails/AskMail.tsx";
import { addDays, civilDate } from "~/platform/civil-date.ts";
import { firstName, formatDate } from "~/platform/format.ts";
import { type Locale, languageTag } from "~/platform/locale.ts";
import type { AmbassadorView } from "./ambassadors.queries.server.ts";
import { type AskStory, asksToTell } from "./ask-story.queries.server.ts";
import { notYetSentence } from "./facts.ts";

export type AskMailMatter = {
  t: TFunction;
  locale: Locale;
  now: Date;
  regionName: string;
  ask: Ask;
  person: AmbassadorView;
  story: AskStory | null;
  reminder: boolean;
  link: string;
  linkExpiresAt: Date;
};

export function askMail(matter: AskMailMatter): AskMailProps {
  const { t, locale, now, regionName, ask, person, story, reminder, link } = matter;
  const { recipient, contact } = person;
  const when = shortDay(locale, ask.answerBy, now);
  const subject = t(reminder ? "ambassadors:mail.subjectReminder" : "ambassadors:mail.subject", {
    what: story?.success.title ?? regionName,
    when,
  });
  const image = story?.success.image;
  return {
    lang: languageTag[locale],
    regionName,
    subject,
    preview: t("ambassadors:mail.preview"),
    greeting: t("ambassadors:mail.greeting", { name: firstName(recipient.name) }),
    opening: [
      ...(reminder ? [t("ambassadors:mail.reminder")] : []),
      ...(recipient.isGuardian ? [t("ambassadors:mail.guardian", { name: contact.name })] : []),
    ],
    ask: { lang: languageTag[ask.locale], text: ask.text },
    answerBy: t("ambassadors:mail.answerBy", { when: formatDate(locale, ask.answerBy, "weekday") }),
    link,
    button: t("ambassadors:mail.button"),
    notYet: story && !asksToTell(ask.kind) ? notYetSentence(story, t, locale, now) : null,
    facts: story
      ? {
          title: t("ambassadors:facts.title"),
          lines: story.facts.map((text) => ({ lang: languageTag[story.success.locale], text })),
        }
      : null,
    picture:
      image?.consent && story
        ? {
            url: `${link}/picture/print`,
            line: t("ambassadors:facts.picture"),
            description: {
              lang: languageTag[story.success.locale],
              text: t("ambassadors:facts.pictureCredit", { caption: image.caption || image.alt, credit: image.credit }),
            },
          }
        : null,
    samples:
      ask.samples.length > 0
        ? {
            title: t("ambassadors:samples.title"),
            hint: t("ambassadors:samples.hint"),
            lines: ask.samples.map((text) => ({ lang: languageTag[ask.locale], text })),
          }
        : null,
    closing: [t("ambassadors:mail.free"), t("ambassadors:mail.regards", { name: ask.askedByName, region: regionName })],
    why: [
      t(recipient.isGuardian ? "ambassadors:mail.whyGuardian" : "ambassadors:mail.why", {
        name: contact.name,
        region: regionName,
      }),
      t("ambassadors:mail.linkUntil", { when: formatDate(locale, matter.linkExpiresAt, "day") }),
    ].join(" "),
  };
}

/** «torsdag» within a week, else «26. november». */
const shortDay = (locale: Locale, day: string, now: Date): string =>
  formatDate(locale, day, day < addDays(civilDate(now), 7) ? "weekdayOnly" : "day");

export type ThanksMatter = {
  t: TFunction;
  locale: Locale;
  regionName: string;
  person: AmbassadorView;
  thanks: string;
  byName: string;
};

export function thanksMail({ t, locale, regionName, person, thanks, byName }: ThanksMatter): ThanksMailProps {
  const lang = languageTag[locale];
  const { recipient, contact } = person;
  return {
    lang,
    regionName,
    subject: t("ambassadors:thanks.subject", { region: regionName }),
    preview: t("ambassadors:thanks.preview"),
    greeting: t("ambassadors:mail.greeting", { name: firstName(recipient.name) }),
    thanks: { lang, text: thanks },
    closing: [t("ambassadors:mail.regards", { name: byName, region: regionName })],
    why: t(recipient.isGuardian ? "ambassadors:mail.whyGuardian" : "ambassadors:mail.why", {
      name: contact.name,
      region: regionName,
    }),
  };
}
