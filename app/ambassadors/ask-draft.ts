// What the desk is handed to begin with when it asks somebody: to be put in its own words. Pure.
import type { TFunction } from "i18next";
import type { AskKind } from "#db/schema/ambassadors.ts";

const aboutWord: Record<AskKind, string> = {
  share: "ambassadors:draft.share",
  quote: "ambassadors:draft.quote",
  speak: "ambassadors:draft.speak",
  attend: "ambassadors:draft.attend",
  introduce: "ambassadors:draft.introduce",
};
const openWord: Record<AskKind, string> = {
  share: "ambassadors:draft.shareOpen",
  quote: "ambassadors:draft.quoteOpen",
  speak: "ambassadors:draft.speakOpen",
  attend: "ambassadors:draft.attendOpen",
  introduce: "ambassadors:draft.introduceOpen",
};

type Story = { title: string; benefits: readonly { memberId: string; sentence: string }[] };

/** @param t in the language of the person asked */
export const draftText = (t: TFunction, kind: AskKind, story: Story | null): string =>
  story ? t(aboutWord[kind], { title: story.title }) : t(openWord[kind]);

/** What it means to their own member, and what happened, as sentences. */
export function draftSamples(story: Story | null, memberId: string | null): [string, string] {
  if (!story) return ["", ""];
  const own = story.benefits.find((benefit) => benefit.memberId === memberId)?.sentence ?? "";
  const title = /[.!?]$/.test(story.title) ? story.title : `${story.title}.`;
  return own ? [own, title] : [title, ""];
}
