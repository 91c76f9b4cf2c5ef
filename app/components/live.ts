// A page that shows something moving asks again by itself.
import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/** Asks again every other second while something moves and the page is looked at. */
export function useLive(moving: boolean, everyMs = 2000): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!moving || state !== "idle") return;
    const timer = setTimeout(() => document.visibilityState === "visible" && revalidate(), everyMs);
    return () => clearTimeout(timer);
  }, [moving, state, revalidate, everyMs]);
}
