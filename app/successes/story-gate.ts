// The one question every telling passes: may this story be told now? Pure.

/** A success, or what carries it, as the gate sees it. */
export type Story = {
  /** Everyone whose approval it needs has approved this very text. */
  approved: boolean;
  /** Someone has said that it is ready for publishing. */
  ready: boolean;
  embargoUntil: Date | null;
  onHold: boolean;
};

/**
 * `public`: the press room, feeds, anyone. `pressInAdvance`: a sending that a person has explicitly scheduled to the
 * press before the embargo, marked with it; an embargo alone does not stop that one.
 */
export type Telling = "public" | "pressInAdvance";

export type ClosedReason = "notApproved" | "notReady" | "embargo" | "onHold";

export type GateAnswer = { open: true } | { open: false; reason: ClosedReason };

/** The first reason that holds, the one that takes a person longest to change first. An embargo is over in its own instant. */
export function storyGate(story: Story, now: Date, to: Telling): GateAnswer {
  if (story.onHold) return { open: false, reason: "onHold" };
  if (!story.approved) return { open: false, reason: "notApproved" };
  if (!story.ready) return { open: false, reason: "notReady" };
  const underEmbargo = story.embargoUntil !== null && now.getTime() < story.embargoUntil.getTime();
  if (underEmbargo && to === "public") return { open: false, reason: "embargo" };
  return { open: true };
}
