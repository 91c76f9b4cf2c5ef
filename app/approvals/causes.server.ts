// What delivery asks about the mails of this module: may it leave now, and what does it say as it leaves.
import { and, eq } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type ApprovalSubject, approvalRequests, type DecisionRow, decisions } from "#db/schema/approvals.ts";
import { contacts } from "#db/schema/contacts.ts";
import { links } from "#db/schema/links.ts";
import { renderApprovalRequest } from "#emails/ApprovalRequest.tsx";
import { renderReceipt } from "#emails/Receipt.tsx";
import type { Cause, CauseHandler, MailContent } from "~/delivery/cause.ts";
import { NotFound } from "~/platform/refusal.ts";
import { translator } from "~/platform/words.server.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { currentText, versionById } from "./approvals.queries.server.ts";
import type { Block } from "./blocks.ts";
import { blocksFrom } from "./canonical.ts";
import { askedPerson } from "./people.queries.server.ts";
import { receiptMail } from "./receipt-mail.server.ts";
import { requestMail } from "./request-mail.server.ts";
import { waitingFor } from "./waiting.queries.server.ts";

/** The worker puts the address of the delivery's link in its place. */
const linkPlaceholder = "{{link}}";

export const requestHandler = {
  async gate(db, cause, now) {
    const request = await requestOf(db, cause);
    const waiting = await waitingFor(db, cause.regionId, request.contactId, now);
    return waiting.length > 0 ? { pass: "go" } : { pass: "cancel", reason: "approvals:reason.nothingWaits" };
  },

  async compose(db, cause, recipient, now) {
    const request = await requestOf(db, cause);
    const texts = await waitingFor(db, cause.regionId, request.contactId, now);
    // Answered since the gate opened: the next try finds it closed.
    if (texts.length === 0) throw new Error("nothing waits for this person any more");
    const { contact, region } = await askedPerson(db, cause.regionId, request.contactId);
    const asker = request.askedByContactId ? await contactOf(db, cause.regionId, request.askedByContactId) : undefined;
    const name = asker?.name ?? request.askedByName;
    const [link] = await db
      .select({ expiresAt: links.expiresAt })
      .from(links)
      .where(
        and(eq(links.regionId, cause.regionId), eq(links.holderId, request.contactId), eq(links.subject, request.id)),
      );
    const mail = await renderApprovalRequest(
      requestMail({
        t: translator(recipient.locale),
        locale: recipient.locale,
        now,
        regionName: region.name,
        memberNames: await memberNames(db, cause.regionId),
        recipientName: contact.name,
        asker: { name, title: asker?.title ?? "", phone: asker?.phone ?? "" },
        reminder: request.kind === "reminder",
        texts,
        link: linkPlaceholder,
        linkExpiresAt: link?.expiresAt ?? now,
      }),
    );
    return content(mail, `${name}, ${region.name}`, asker?.email ?? null);
  },
} satisfies CauseHandler;

export const receiptHandler = {
  gate: async () => ({ pass: "go" }),

  async compose(db, cause, recipient, now) {
    const given = await decisionsTogether(db, cause);
    const { subject, title, blocks } = await textAnsweredTo(db, cause, given);
    const { contact, region } = await askedPerson(db, cause.regionId, recipient.contactId);
    const mail = await renderReceipt(
      receiptMail({
        t: translator(recipient.locale),
        locale: recipient.locale,
        now,
        regionName: region.name,
        memberNames: await memberNames(db, cause.regionId),
        recipientName: contact.name,
        decisions: given,
        subjectType: subject.subjectType,
        title: title ?? subject.title,
        blocks,
        link: linkPlaceholder,
      }),
    );
    return content(mail, region.name, await replyToOf(db, cause.regionId, recipient.contactId));
  },
} satisfies CauseHandler;

const content = (
  mail: { subject: string; html: string; text: string },
  fromName: string,
  replyTo: string | null,
): MailContent => ({
  ...mail,
  fromName,
  replyTo,
});

async function requestOf(db: ReadDb, cause: Cause) {
  const [request] = await db
    .select()
    .from(approvalRequests)
    .where(and(eq(approvalRequests.id, cause.id), eq(approvalRequests.regionId, cause.regionId)));
  if (!request) throw new NotFound("request");
  return request;
}

/** What the person answered in one go: the receipt carries the id of the first. */
async function decisionsTogether(db: ReadDb, cause: Cause): Promise<DecisionRow[]> {
  const [first] = await db
    .select()
    .from(decisions)
    .where(and(eq(decisions.id, cause.id), eq(decisions.regionId, cause.regionId)));
  if (!first?.contactId) throw new NotFound("decision");
  const rows = await db
    .select()
    .from(decisions)
    .where(
      and(
        eq(decisions.subjectId, first.subjectId),
        eq(decisions.contactId, first.contactId),
        eq(decisions.decidedAt, first.decidedAt),
      ),
    );
  // A rewriting and a comment to it are two decisions of one party: the later says both.
  const latest = new Map<string, DecisionRow>();
  for (const row of rows.sort((a, b) => a.sequence - b.sequence)) latest.set(row.concern, row);
  return [...latest.values()].sort((a, b) => (a.concern < b.concern ? -1 : 1));
}

type AnsweredTo = { subject: ApprovalSubject; title: string | undefined; blocks: Block[] };

/** The blocks that the decisions keep, in the order of the version they were made on. */
async function textAnsweredTo(db: ReadDb, cause: Cause, given: readonly DecisionRow[]): Promise<AnsweredTo> {
  const [first] = given;
  if (!first) throw new NotFound("decision");
  const asker = { kind: "job", job: "approvals", regionId: cause.regionId } as const;
  const { subject } = await currentText(asker, db, first.subjectId);
  const last = given.reduce((latest, each) => (each.sequence > latest.sequence ? each : latest), first);
  const whole = blocksFrom((await versionById(asker, db, last.versionId)).blocks);
  const kept = new Map(
    given.flatMap((decision) => blocksFrom(decision.blocks).map((block) => [block.key, block] as const)),
  );
  const blocks = whole.flatMap((block) => kept.get(block.key) ?? []);
  return { subject, title: whole.find(({ kind, part }) => kind === "title" && part === "core")?.text, blocks };
}

/** An answer to a receipt goes to whoever asked last. */
async function replyToOf(db: ReadDb, regionId: string, contactId: string): Promise<string | null> {
  const requests = await db
    .select()
    .from(approvalRequests)
    .where(and(eq(approvalRequests.regionId, regionId), eq(approvalRequests.contactId, contactId)));
  const last = requests.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime()).at(-1);
  return last?.askedByContactId ? ((await contactOf(db, regionId, last.askedByContactId))?.email ?? null) : null;
}

async function contactOf(db: ReadDb, regionId: string, contactId: string) {
  const [contact] = await db
    .select()
    .from(contacts)
    .where(and(eq(contacts.id, contactId), eq(contacts.regionId, regionId)));
  return contact;
}

const memberNames = async (db: ReadDb, regionId: string): Promise<Record<string, string>> =>
  Object.fromEntries((await membersOf(db, regionId)).map(({ id, name }) => [id, name]));
