// What an ambassador agrees to, and takes back. Taken back, it stops new use at once.
import { and, eq, inArray, isNull } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import {
  type AmbassadorConsent,
  ambassadorConsents,
  ambassadors,
  asks,
  type ConsentScope,
} from "#db/schema/ambassadors.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { giveRole, takeRole } from "~/contacts/contacts.commands.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { Refusal } from "~/platform/refusal.ts";
import { loadAmbassador } from "./ambassadors.queries.server.ts";
import { askState, isOpen } from "./ask-state.ts";
import { callOff } from "./call-off.server.ts";
import { holds, isFreshlyTaken } from "./eligibility.ts";
import { scopesFor } from "./kinds.ts";
import { demandReviewInTime } from "./review.server.ts";

export type GivenConsent = {
  scopes: readonly ConsentScope[];
  version: string;
  /** Civil dates. */
  givenOn: string;
  reviewOn: string | null;
};

/** Written down anew, whatever stood before: also to be asked about again in time. */
export function giveConsent(actor: Actor, now: Date, { id, ...given }: GivenConsent & { id: string }): Promise<void> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    await loadAmbassador(db, actor.regionId, now, id);
    await demandReviewInTime(db, actor.regionId, given);
    await writeConsents(db, id, given);
    await touch(db, now, id);
    await tagAgreeing(db, actor, now, id);
    await recordAudit(db, actor, now, {
      act: "ambassadors.consentGiven",
      subjectType: "ambassador",
      subjectId: id,
      detail: { scopes: given.scopes.join(" "), version: given.version, givenOn: given.givenOn },
    });
  });
}

export async function writeConsents(
  db: WriteDb,
  ambassadorId: string,
  { scopes, version, givenOn, reviewOn }: GivenConsent,
): Promise<void> {
  for (const scope of scopes) {
    const terms = { version, givenOn, reviewOn, withdrawnOn: null };
    await db
      .insert(ambassadorConsents)
      .values({ ambassadorId, scope, ...terms })
      .onConflictDoUpdate({ target: [ambassadorConsents.ambassadorId, ambassadorConsents.scope], set: terms });
  }
}

/** Somebody has had to do with them since they came. */
const touch = (db: WriteDb, now: Date, id: string) =>
  db.update(ambassadors).set({ changedAt: now }).where(eq(ambassadors.id, id));

/** Whoever has agreed to anything is found as an ambassador among contacts; nobody else is. */
export async function tagAgreeing(db: WriteDb, actor: Actor, now: Date, ambassadorId: string): Promise<void> {
  const { contact, memberId, consents } = await loadAmbassador(db, actor.regionId, now, ambassadorId);
  const agrees = consents.some((consent) => holds(consent, civilDate(now)));
  const tag = { contactId: contact.id, role: "ambassador", memberId } as const;
  if (agrees) await giveRole(db, actor, now, tag);
  else await takeRole(db, actor, now, tag);
}

/** @param scope null: everything. @returns how many open asks were called off with it */
export function withdrawConsent(
  actor: Actor,
  now: Date,
  { id, scope }: { id: string; scope: ConsentScope | null },
): Promise<number> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const { consents } = await loadAmbassador(db, actor.regionId, now, id);
    const taken = consents.filter(
      (consent) => consent.withdrawnOn === null && (scope === null || consent.scope === scope),
    );
    return takeBack(db, actor, now, id, taken);
  });
}

async function takeBack(
  db: WriteDb,
  actor: Actor,
  now: Date,
  ambassadorId: string,
  taken: readonly AmbassadorConsent[],
): Promise<number> {
  if (taken.length === 0) return 0;
  const scopes = taken.map(({ scope }) => scope);
  await db
    .update(ambassadorConsents)
    .set({ withdrawnOn: civilDate(now) })
    .where(and(eq(ambassadorConsents.ambassadorId, ambassadorId), inArray(ambassadorConsents.scope, scopes)));
  await touch(db, now, ambassadorId);
  await tagAgreeing(db, actor, now, ambassadorId);
  const calledOff = await callOffWithout(db, actor, now, ambassadorId, scopes);
  await recordAudit(db, actor, now, {
    act: "ambassadors.consentWithdrawn",
    subjectType: "ambassador",
    subjectId: ambassadorId,
    detail: { scopes: scopes.join(" "), asksCalledOff: calledOff },
  });
  return calledOff;
}

async function callOffWithout(
  db: WriteDb,
  actor: Actor,
  now: Date,
  ambassadorId: string,
  scopes: readonly ConsentScope[],
): Promise<number> {
  const today = civilDate(now);
  const standing = await db
    .select()
    .from(asks)
    .where(and(eq(asks.ambassadorId, ambassadorId), isNull(asks.cancelledAt)));
  const hit = standing.filter(
    (ask) => isOpen(askState(ask, today)) && scopesFor(ask.kind).some((scope) => scopes.includes(scope)),
  );
  for (const ask of hit) await callOff(db, actor, now, ask);
  return hit.length;
}

/** A slip of the hand, mended on the same day. What was called off with it stays so. */
export function restoreConsent(
  actor: Actor,
  now: Date,
  { id, scope }: { id: string; scope: ConsentScope },
): Promise<void> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const { consents } = await loadAmbassador(db, actor.regionId, now, id);
    const consent = consents.find((each) => each.scope === scope);
    if (!consent || consent.withdrawnOn === null) return;
    if (!isFreshlyTaken(consent, civilDate(now))) throw new Refusal("ambassadors:refusal.withdrawnForGood");
    await db
      .update(ambassadorConsents)
      .set({ withdrawnOn: null })
      .where(and(eq(ambassadorConsents.ambassadorId, id), eq(ambassadorConsents.scope, scope)));
    await touch(db, now, id);
    await tagAgreeing(db, actor, now, id);
    await recordAudit(db, actor, now, {
      act: "ambassadors.consentRestored",
      subjectType: "ambassador",
      subjectId: id,
      detail: { scopes: scope },
    });
  });
}
