// What the mail that asks a member to assess says, in the language of the one who gets it.
import { renderAssessMail } from "#emails/AssessMail.tsx";
import type { MailContent } from "~/delivery/cause.ts";
import { firstName, formatDate } from "~/platform/format.ts";
import { type Locale, languageTag } from "~/platform/locale.ts";
import { translator } from "~/platform/words.server.ts";

export type AssessMail = {
  locale: Locale;
  regionName: string;
  memberName: string;
  recipientName: string;
  /** Who asks. */
  asker: { name: string; email: string | null };
  /** How many it is about. */
  count: number;
  until: Date;
};

export async function assessMail(mail: AssessMail): Promise<MailContent> {
  const { locale, regionName: region, memberName: member, asker, count } = mail;
  const t = translator(locale);
  const rendered = await renderAssessMail({
    lang: languageTag[locale],
    regionName: region,
    subject: t("stakeholders:mail.subject", { member }),
    preview: t("stakeholders:mail.preview"),
    greeting: t("stakeholders:mail.greeting", { name: firstName(mail.recipientName) }),
    asking: [t("stakeholders:mail.ask", { count, region }), t("stakeholders:mail.how", { member })],
    link: "{{link}}",
    button: t("stakeholders:mail.button"),
    open: t("stakeholders:mail.open"),
    regards: t("stakeholders:mail.regards", { name: asker.name, region }),
    why: t("stakeholders:mail.why", { member, region, until: formatDate(locale, mail.until, "day") }),
  });
  return { ...rendered, fromName: `${asker.name}, ${region}`, replyTo: asker.email };
}
