// What the form of a variant shows when it is opened. Pure.
import type { MessageVariant } from "#db/schema/messages.ts";
import type { Locale } from "~/platform/locale.ts";
import { coreValue } from "./form.ts";
import type { CoreView, House } from "./house.queries.server.ts";
import { type VariantState, variantState } from "./variant-state.ts";

export type VariantOnForm = Pick<
  MessageVariant,
  "id" | "locale" | "concern" | "short" | "message" | "long" | "callToAction" | "revision"
> & { core: string };

export type CoreChoice = { value: string; core: CoreView };

/** The roof and the pillars, and a pillar that is taken out where the variant still says it. */
export function coreChoices({ umbrella, pillars, aside }: House, variant: MessageVariant | undefined): CoreChoice[] {
  const said = aside.filter(({ id }) => id === variant?.coreId);
  return [...(umbrella ? [umbrella] : []), ...pillars, ...said].map((core) => ({ core, value: coreValue(core) }));
}

/** One that is not written yet starts with what is known: what they ask, and the core message. */
export function variantOnForm(
  variant: MessageVariant | undefined,
  audience: { locale: Locale; concern: string },
  choices: readonly CoreChoice[],
  fresh: { id: string; locale: Locale },
): VariantOnForm {
  const chosen = choices.find(({ core }) => core.id === variant?.coreId);
  if (variant) return { ...variant, core: chosen?.value ?? "" };
  const concern = fresh.locale === audience.locale ? audience.concern : "";
  const empty = { concern, short: "", message: "", long: "", callToAction: "" };
  return { ...fresh, ...empty, revision: 0, core: choices[0]?.value ?? "" };
}

/** Where the message stands in one language. */
export function stateOf(variants: readonly MessageVariant[], locale: Locale, house: House): VariantState {
  const variant = variants.find((one) => one.locale === locale);
  const cores = [...(house.umbrella ? [house.umbrella] : []), ...house.pillars, ...house.aside];
  return variantState(
    variant,
    cores.find(({ id }) => id === variant?.coreId),
  );
}
