// Asking everyone whose approval of a text is missing, and the leader's own approval; inside the owner's transaction.
import type { WriteDb } from "#db/handles.ts";
import type { Actor } from "~/access/actor.ts";
import { demandPerson } from "~/access/permissions.ts";
import { Refusal } from "~/platform/refusal.ts";
import { standing } from "./approvals.queries.server.ts";
import { decide } from "./decisions.commands.server.ts";
import { askForApproval } from "./requests.commands.server.ts";
import { seededId } from "./seeded-id.server.ts";
import { contactOfUser, writersContact } from "./writer.queries.server.ts";

export type AskAll = {
  /** The approval subject's own id. */
  subjectId: string;
  /** Made for the form: the same form sent twice asks once. */
  requestSeed: string;
  answerBy: Date;
  /** When it is meant to go out; null for a text that does not. */
  plannedFor: Date | null;
  /** Only these parties (`member:<id>`, `person:<contact id>`); else everyone who has something to answer. */
  only?: readonly string[];
};

/** Each person gets one mail, for all that waits for them. @returns how many people are asked */
export async function askAll(db: WriteDb, actor: Actor, now: Date, input: AskAll): Promise<number> {
  const person = demandPerson(actor, "write");
  demandAhead(now, input.answerBy);
  const { subjectId, requestSeed, answerBy, plannedFor, only } = input;
  const asked = (await standing(actor, db, subjectId)).filter(({ concern }) => !only || only.includes(concern));
  const people = [...new Set(asked.flatMap(({ contactId }) => contactId ?? []))];
  const queued = await askForApproval(db, person, now, {
    requests: people.map((contactId) => ({ contactId, requestId: seededId(requestSeed, contactId) })),
    subjectId,
    answerBy,
    plannedFor,
    replyToContactId: (await writersContact(db, actor))?.id ?? null,
    kind: asked.some(({ state }) => state === "waiting") ? "reminder" : "ask",
  });
  return queued.length;
}

/** @throws Refusal where the time for answers is over before anyone is asked */
export function demandAhead(now: Date, answerBy: Date): void {
  if (answerBy <= now) throw new Refusal("approvals:refusal.answerByPast", { field: "answerBy" });
}

/** The leader approves for the whole cooperation, where its rule leaves that to the leader. */
export async function approveForAll(
  db: WriteDb,
  actor: Actor,
  now: Date,
  { subjectId, seenHash }: { subjectId: string; seenHash: string },
): Promise<void> {
  const person = demandPerson(actor, "approveForRegion");
  const contactId = (await contactOfUser(db, actor.regionId, person.userId))?.id ?? null;
  const who = { actor, concern: "region", contactId, byName: person.name, via: "desk", linkId: null } as const;
  await decide(db, who, now, { subjectId, decision: "approved", comment: "", seenHash });
}
