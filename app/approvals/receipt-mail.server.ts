// What a receipt says: the answer, and exactly the text that was answered to.
import type { TFunction } from "i18next";
import type { DecisionKind, DecisionRow } from "#db/schema/approvals.ts";
import type { ReceiptProps } from "#emails/Receipt.tsx";
import { firstName, formatMoment } from "~/platform/format.ts";
import { type Locale, languageTag } from "~/platform/locale.ts";
import type { Block, SubjectType } from "./blocks.ts";
import { unchanged } from "./diff.ts";
import { mailSections } from "./request-mail.server.ts";
import { shownText } from "./shown.ts";

export type ReceiptMail = {
  t: TFunction;
  locale: Locale;
  now: Date;
  regionName: string;
  memberNames: Readonly<Record<string, string>>;
  recipientName: string;
  /** What was answered in one go to one text: the same answer for every party. */
  decisions: readonly DecisionRow[];
  subjectType: SubjectType;
  /** The text they were made on. */
  title: string;
  blocks: readonly Block[];
  link: string;
};

type Party = "member" | "quote";

const answered: Record<DecisionKind, Record<Party, string>> = {
  approved: {
    member: "approvals:receipt.approvedMember",
    quote: "approvals:receipt.approvedQuote",
  },
  changesRequested: {
    member: "approvals:receipt.changesMember",
    quote: "approvals:receipt.changesQuote",
  },
};

const changeMind: Record<SubjectType, string> = {
  release: "approvals:receipt.changeMind",
  strategy: "approvals:receipt.changeMindAny",
};

const subjects: Record<DecisionKind, string> = {
  approved: "approvals:receipt.subjectApproved",
  changesRequested: "approvals:receipt.subjectChanges",
};

export function receiptMail(mail: ReceiptMail): ReceiptProps {
  const { t, locale, decisions, title } = mail;
  const [first] = decisions;
  const kind = first?.decision ?? "approved";
  const comment = first?.comment ?? "";
  return {
    lang: languageTag[locale],
    regionName: mail.regionName,
    subject: t(subjects[kind], { title }),
    preview: t("approvals:receipt.preview"),
    greeting: t("approvals:mail.greeting", { name: firstName(mail.recipientName) }),
    answered: decisions.map((decision) => sentence(mail, decision)),
    comment: comment ? { label: t("approvals:receipt.comment"), text: comment } : null,
    sections: mailSections(shownText(unchanged(mail.blocks), mail)),
    closing: [t("approvals:receipt.exactly"), t(changeMind[mail.subjectType])],
    link: mail.link,
    button: t("approvals:receipt.button"),
    why: t("approvals:receipt.why"),
    words: { gone: t("approvals:change.gone") },
  };
}

function sentence(
  { t, locale, now, memberNames, regionName }: ReceiptMail,
  { decision, concern, decidedAt }: DecisionRow,
): string {
  const [kind, id = ""] = concern.split(":");
  const party: Party = kind === "person" ? "quote" : "member";
  const when = formatMoment(locale, decidedAt, now);
  const said = t(answered[decision][party], { when, member: memberNames[id] ?? regionName });
  return said.charAt(0).toLocaleUpperCase(languageTag[locale]) + said.slice(1);
}
