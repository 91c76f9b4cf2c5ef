// What the mail that asks for news says, in the language of the one who gets it.
import type { CollectRequest } from "#db/schema/successes.ts";
import { renderCollectMail } from "#emails/CollectMail.tsx";
import type { MailContent } from "~/delivery/cause.ts";
import { firstName, formatDate } from "~/platform/format.ts";
import { type Locale, languageTag } from "~/platform/locale.ts";
import { translator } from "~/platform/words.server.ts";
import { lastDayOpen } from "./collect-month.ts";

export type CollectMail = {
  locale: Locale;
  regionName: string;
  memberName: string;
  /** Who gets it. */
  recipientName: string;
  /** Who asks; null: nobody in person. */
  asker: { name: string; email: string | null } | null;
  reminder: boolean;
} & Pick<CollectRequest, "month"> & { askedAt: Date };

export async function collectMail(mail: CollectMail): Promise<MailContent> {
  const { locale, regionName, memberName: member, asker, reminder } = mail;
  const t = translator(locale);
  const month = formatDate(locale, `${mail.month}-01`, "month");
  const until = formatDate(locale, lastDayOpen(mail.month, mail.askedAt), "day");
  const subject = reminder
    ? t("successes:collectMail.subjectReminder", { member, month })
    : t("successes:collectMail.subject", { member, month });
  const rendered = await renderCollectMail({
    lang: languageTag[locale],
    regionName,
    subject,
    preview: t("successes:collectMail.preview"),
    greeting: t("successes:collectMail.greeting", { name: firstName(mail.recipientName) }),
    asking: [
      ...(reminder ? [t("successes:collectMail.reminder")] : []),
      t("successes:collectMail.ask", { member, region: regionName }),
      t("successes:collectMail.enough", { member }),
    ],
    link: "{{link}}",
    button: t("successes:collectMail.button"),
    closing: [
      t("successes:collectMail.nothing"),
      t("successes:collectMail.again"),
      t("successes:collectMail.regards", { name: asker?.name ?? regionName }),
    ],
    why: t("successes:collectMail.why", { member, region: regionName, until }),
  });
  const fromName = asker ? `${asker.name}, ${regionName}` : regionName;
  return { ...rendered, fromName, replyTo: asker?.email ?? null };
}
