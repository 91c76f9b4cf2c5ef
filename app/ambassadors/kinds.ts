// What an ambassador can be asked for, and what they must have agreed to first. Pure.
import type { AskKind, ConsentScope } from "#db/schema/ambassadors.ts";

export const askKinds = ["share", "quote", "speak", "attend", "introduce"] as const satisfies readonly AskKind[];

/** Word keys: what is asked for, as a choice. */
export const kindWord: Record<AskKind, string> = {
  share: "ambassadors:kind.share",
  quote: "ambassadors:kind.quote",
  speak: "ambassadors:kind.speak",
  attend: "ambassadors:kind.attend",
  introduce: "ambassadors:kind.introduce",
};

export const consentScopes = [
  "name",
  "quote",
  "picture",
  "video",
  "pressContact",
] as const satisfies readonly ConsentScope[];

export const scopeWord: Record<ConsentScope, string> = {
  name: "ambassadors:scope.name",
  quote: "ambassadors:scope.quote",
  picture: "ambassadors:scope.picture",
  video: "ambassadors:scope.video",
  pressContact: "ambassadors:scope.pressContact",
};

const scopesOfKind: Record<AskKind, readonly ConsentScope[]> = {
  share: ["name"],
  quote: ["name", "quote"],
  speak: ["name"],
  attend: ["name"],
  introduce: ["name"],
};

/** Whoever speaks does so by name; a quote is theirs to agree to as well. */
export const scopesFor = (kind: AskKind): readonly ConsentScope[] => scopesOfKind[kind];
