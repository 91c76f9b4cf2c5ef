// What approvals asks of whoever owns a text. Pure types.
import type { WriteDb } from "#db/handles.ts";
import type { Actor } from "~/access/actor.ts";
import type { SubjectType } from "./blocks.ts";

export type ApprovalOwner = {
  /** Somebody has answered, in this same transaction. `subjectId` is the owner's own id of it. */
  answered(db: WriteDb, actor: Actor, now: Date, subjectId: string): Promise<void>;
};

export type ApprovalOwners = Readonly<Record<SubjectType, ApprovalOwner>>;
