// What the mail says: all that one person is asked to take on, and what is over time.
import type { ReadDb } from "#db/handles.ts";
import { renderDuty } from "#emails/DutyMail.tsx";
import { askedPerson } from "~/approvals/people.queries.server.ts";
import type { MailContent } from "~/delivery/cause.ts";
import { firstName } from "~/platform/format.ts";
import { type Locale, languageTag } from "~/platform/locale.ts";
import { translator } from "~/platform/words.server.ts";
import { rhythmWords } from "./duty-words.ts";
import type { Duty } from "./responsibility-rows.server.ts";

type Facts = { regionId: string; contactId: string; locale: Locale; duties: readonly Duty[]; now: Date };

export async function dutyMail(db: ReadDb, facts: Facts): Promise<MailContent> {
  const { regionId, contactId, locale, duties } = facts;
  const t = translator(locale);
  const { contact, region } = await askedPerson(db, regionId, contactId);
  const open = duties.filter(({ state }) => state === "asked" || state === "notAsked");
  const over = duties.filter(({ daysOver, state }) => state === "accepted" && daysOver > 0);
  const line = ({ what, locale: written, ...rhythm }: Duty, more: string) => ({
    text: what,
    lang: languageTag[written],
    more: [rhythmWords(rhythm, t), more].filter(Boolean).join(" · "),
  });
  const subject =
    open.length > 0
      ? t("strategy:mail.subjectAsk", { count: open.length, region: region.name })
      : t("strategy:mail.subjectOver", { count: over.length, what: over[0]?.what ?? "" });
  const mail = await renderDuty({
    lang: languageTag[locale],
    regionName: region.name,
    subject,
    preview: t("strategy:mail.preview"),
    greeting: t("strategy:mail.greeting", { name: firstName(contact.name) }),
    parts: [
      { words: t("strategy:mail.ask", { count: open.length }), lines: open.map((duty) => line(duty, "")) },
      {
        words: t("strategy:mail.over", { count: over.length }),
        lines: over.map((duty) => line(duty, t("strategy:duty.daysOver", { count: duty.daysOver }))),
      },
    ].filter(({ lines }) => lines.length > 0),
    link: "{{link}}",
    button: open.length > 0 ? t("strategy:mail.button") : t("strategy:mail.buttonOver"),
    closing: [t("strategy:mail.keep"), t("strategy:mail.questions")],
    why: t("strategy:mail.why", { region: region.name }),
  });
  return { ...mail, fromName: region.name, replyTo: null };
}
