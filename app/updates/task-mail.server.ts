// What the person who publishes an update gets: the text to copy, and what is asked.
import type { Channel } from "#db/schema/audiences.ts";
import type { Region } from "#db/schema/regions.ts";
import type { Update, UpdateTask } from "#db/schema/updates.ts";
import { renderTask } from "#emails/TaskMail.tsx";
import type { MailContent } from "~/delivery/cause.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { env } from "~/platform/env.server.ts";
import { formatDate } from "~/platform/format.ts";
import { type Locale, languageTag } from "~/platform/locale.ts";
import { translator } from "~/platform/words.server.ts";
import { picturePath } from "./picture-address.ts";
import { literal, paragraphsOf } from "./update-text.ts";

type TaskToMail = {
  task: UpdateTask;
  update: Update;
  channel: Channel;
  audienceName: string;
  region: Region;
  locale: Locale;
  now: Date;
};

export async function taskMail(facts: TaskToMail): Promise<MailContent> {
  const { update, channel, audienceName, region, locale, now } = facts;
  const t = translator(locale);
  const title = literal(update.title);
  const day = civilDate(update.plannedFor);
  const late = day < civilDate(now);
  const when = formatDate(locale, day, "weekday");
  const reminder = facts.task.remindedAt !== null;
  const subject = t("updates:task.mail.subject", { title, channel: channel.label });
  const { imageFileId } = update;
  const mail = await renderTask({
    lang: languageTag[locale],
    textLang: languageTag[update.locale],
    regionName: region.name,
    subject: reminder ? t("updates:task.mail.subjectReminder", { subject }) : subject,
    ask: [
      t(late ? "updates:task.mail.askLate" : "updates:task.mail.ask", {
        channel: channel.label,
        audience: audienceName,
        when,
      }),
      t("updates:task.mail.then"),
    ],
    place: /^https?:\/\//i.test(channel.url) ? { url: channel.url, words: t("updates:task.mail.place") } : null,
    title,
    body: paragraphsOf(literal(update.body)),
    callToAction: literal(update.callToAction),
    picture: imageFileId
      ? {
          url: `${env.publicUrl}${picturePath(update.id, imageFileId)}`,
          words: t("updates:task.mail.picture"),
          alt: literal(update.imageAlt),
        }
      : null,
    button: t("updates:task.mail.button"),
    why: t("updates:task.mail.why", { region: region.name, channel: channel.label }),
  });
  return { ...mail, fromName: region.name, replyTo: null };
}
