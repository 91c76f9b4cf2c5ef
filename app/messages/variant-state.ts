// Where the message to one audience in one language stands against the core that it says. Pure.

export type Core = {
  revision: number;
  /** Taken out of the house; see `house-order.ts`. */
  aside: boolean;
};
export type VariantState = "missing" | "behind" | "coreGone" | "written";

/** `core`: the one that the variant says; none where it says none of them. */
export function variantState(variant: { coreRevision: number } | undefined, core: Core | undefined): VariantState {
  if (!variant) return "missing";
  if (!core) return "written";
  if (core.aside) return "coreGone";
  return variant.coreRevision < core.revision ? "behind" : "written";
}
