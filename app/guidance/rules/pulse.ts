// Trust: what only a pulse could show, which Framsnakk does not take yet. Pure.
import type { ItemId } from "../item-ids.ts";
import { attested, type Rule } from "../rule.ts";

const noPulse = attested("guidance:attest.noPulse");

export const pulseRules = {
  "sk-pro-build-on-trust": noPulse,
  "sk-con-duty-only": noPulse,
  "sk-cap-trust-time": attested("guidance:attest.noHours"),
  "np-equal-partners": noPulse,
  "np-perception-gap": noPulse,
} satisfies Partial<Record<ItemId, Rule>>;
