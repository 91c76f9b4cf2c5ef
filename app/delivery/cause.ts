// What delivery knows of those who want mail sent: a cause, and what its module answers about it. Pure types.
import type { ReadDb, WriteDb } from "#db/handles.ts";
import type { Locale } from "~/platform/locale.ts";
import type { HeldItem } from "./held-item.ts";

/** A row made for the purpose: a sending, a request, a receipt. Each scheduling makes a new one. */
export type Cause = { kind: string; id: string; regionId: string };

/** May a mail with this cause leave now? Reasons are word keys: `delivery:reason.paused`. */
export type Verdict =
  | { pass: "go" }
  | { pass: "wait"; until: Date; reason: string }
  | { pass: "hold"; reason: string }
  | { pass: "cancel"; reason: string };

export type MailContent = {
  subject: string;
  html: string;
  text: string;
  fromName: string;
  replyTo: string | null;
};

export type CauseHandler = {
  /** Asked in the same serializable transaction that takes the step to `sending`. */
  gate(db: ReadDb, cause: Cause, now: Date): Promise<Verdict>;
  /**
   * For what is told to others: the thing that a hold keeps back. Without it (sign-in, invitations, approvals, receipts)
   * a mail leaves whatever is on hold. Asked in that transaction too.
   */
  heldAs?(db: ReadDb, cause: Cause): Promise<HeldItem | null>;
  /** Runs in that transaction too, when a mail of this cause is about to leave. */
  leaving?(db: WriteDb, cause: Cause, now: Date): Promise<void>;
  /** Runs after a batch in which mails of this cause were tried, to count what became of them. */
  settled?(db: WriteDb, cause: Cause, now: Date): Promise<void>;
  /** For deliveries without frozen content: the mail as it should be now. Runs after that transaction. */
  compose?(db: ReadDb, cause: Cause, recipient: { contactId: string; locale: Locale }, now: Date): Promise<MailContent>;
};

/** How late a mail may be before a person is asked whether it still goes, in milliseconds: each region's own. */
export type LateMail = (db: ReadDb, regionId: string) => Promise<number>;

/** One handler per kind of cause; composed in app/causes.server.ts. A cause without one is held. */
export type CauseHandlers = Record<string, CauseHandler>;
