// Something wider than its place: it scrolls by itself, and whoever has no mouse can reach it with the keyboard.
import type { ReactNode } from "react";

export function Scrollable({ label, className, children }: { label: string; className: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (axe: scrollable-region-focusable)
    <section className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
