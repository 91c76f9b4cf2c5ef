// Whether the public may see a release now. The press room, its pictures and its feed all ask here. Pure.
import { storyGate } from "~/successes/story-gate.ts";

export type Publication = {
  /** The text that was scheduled. */
  publishedVersionId: string | null;
  /** The time it was scheduled for. */
  publishAt: Date | null;
  embargoUntil: Date | null;
  readyAt: Date | null;
  /** Set when the first mail left: the text is out and can't be called back. */
  frozenAt: Date | null;
  /** All whose approval it needs have approved exactly this text. */
  approved: boolean;
  /** A person has paused the sending. */
  paused: boolean;
  /** A case holds back what was not public when it began. */
  held: boolean;
};

/**
 * Open from the second it was scheduled for, and never before its embargo. What has left is approved for good; until
 * then a paused sending, or an approval that was taken back, keeps it closed. What was not public when a hold was laid
 * stays closed until a person lets it go, also where its mails have left under embargo.
 */
export function isPublic(publication: Publication, now: Date): boolean {
  const { publishedVersionId, publishAt, embargoUntil, readyAt, frozenAt, approved, paused, held } = publication;
  if (!publishedVersionId || !publishAt || publishAt > now) return false;
  const out = frozenAt !== null;
  return storyGate(
    { approved: out || approved, ready: out || readyAt !== null, embargoUntil, onHold: held || (!out && paused) },
    now,
    "public",
  ).open;
}

/** When it became public: as scheduled, or when the embargo ended if that was later. */
export function publicSince(publishAt: Date, embargoUntil: Date | null): Date {
  return embargoUntil && embargoUntil > publishAt ? embargoUntil : publishAt;
}
