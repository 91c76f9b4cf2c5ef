// The first text of a release, from all that is known about its success.
import { randomUUID } from "node:crypto";
import { and, desc, eq } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { approvalSubjects, textVersions } from "#db/schema/approvals.ts";
import { releases } from "#db/schema/press.ts";
import type { Member, Region } from "#db/schema/regions.ts";
import { type Success, successBenefits, successPeople } from "#db/schema/successes.ts";
import type { Actor } from "~/access/actor.ts";
import { writersContact } from "~/approvals/writer.queries.server.ts";
import { contactsByIds } from "~/contacts/contacts.queries.server.ts";
import type { Locale } from "~/platform/locale.ts";
import { NotFound } from "~/platform/refusal.ts";
import { translator } from "~/platform/words.server.ts";
import { localeOfForm } from "~/regions/language-form.ts";
import { membersNow, regionById } from "~/regions/regions.queries.server.ts";
import { factLine } from "./fact-line.ts";
import { readDocument } from "./release-document.ts";
import type { ReleaseContact, ReleaseText } from "./release-text.ts";

export type Prefilled = { text: ReleaseText; region: Region; members: Member[] };

export async function prefilledText(db: ReadDb, actor: Actor, success: Success): Promise<Prefilled> {
  const region = await regionById(db, actor.regionId);
  if (!region) throw new NotFound("region");
  const members = await membersNow(db, region.id);
  const benefits = await db.select().from(successBenefits).where(eq(successBenefits.successId, success.id));
  const people = await db.select().from(successPeople).where(eq(successPeople.successId, success.id));
  const speakers = await contactsByIds(
    actor,
    db,
    people.map((person) => person.contactId),
  );
  const [lead = "", ...body] = success.story
    .split(/\n+/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
  const fact = factLine(success, translator(success.locale), success.locale);
  const text: ReleaseText = {
    locale: success.locale,
    title: success.title,
    lead,
    body,
    quotes: speakers.map(({ id, name, title }) => ({ key: randomUUID(), speakerId: id, name, title, text: "" })),
    facts: fact ? [fact] : [],
    contact: await contactFor(db, actor),
    about: await lastAbout(db, region.id, success.locale),
    image: success.imageFileId
      ? {
          fileId: success.imageFileId,
          alt: success.imageAlt,
          caption: success.imageCaption,
          credit: success.imageCredit,
        }
      : null,
    embargoUntil: null,
    local: members.flatMap((member) => {
      const benefit = benefits.find(({ memberId }) => memberId === member.id);
      if (!benefit) return [];
      return [
        {
          memberId: member.id,
          locale: localeOfForm(member.languageForm, region.locale),
          title: "",
          lead: "",
          benefit: benefit.sentence,
          quotes: [],
          contact: null,
        },
      ];
    }),
    alsoNames: [],
  };
  return { text, region, members };
}

async function contactFor(db: ReadDb, actor: Actor): Promise<ReleaseContact> {
  const contact = await writersContact(db, actor);
  return contact
    ? { name: contact.name, title: contact.title, phone: contact.phone, email: contact.email ?? "" }
    : { name: actor.kind === "person" ? actor.name : "", title: "", phone: "", email: "" };
}

/** How the region last presented itself, in this language if it ever has. */
async function lastAbout(db: ReadDb, regionId: string, locale: Locale): Promise<string> {
  const rows = await db
    .select({ locale: releases.locale, document: textVersions.document })
    .from(releases)
    .innerJoin(
      approvalSubjects,
      and(eq(approvalSubjects.subjectType, "release"), eq(approvalSubjects.subjectId, releases.id)),
    )
    .innerJoin(textVersions, eq(textVersions.id, approvalSubjects.currentVersionId))
    .where(eq(releases.regionId, regionId))
    .orderBy(desc(releases.changedAt), desc(releases.id))
    .limit(20);
  const latest = rows.find((row) => row.locale === locale) ?? rows[0];
  return latest ? readDocument(latest.document).about : "";
}
