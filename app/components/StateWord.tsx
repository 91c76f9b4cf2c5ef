import type { ReactNode } from "react";

/** `ok` line · `soon` half · `late` full · `wait` dashed ring · `none` open ring. */
export type State = "ok" | "soon" | "late" | "wait" | "none";

/** A shape and a word, never a colour alone. */
export function StateWord({ state, children, title }: { state: State; children: ReactNode; title?: string }) {
  return (
    <span className={state === "none" ? "state" : `state ${state}`} title={title}>
      {children}
    </span>
  );
}
