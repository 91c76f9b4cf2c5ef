// Moving an update to another day, by mouse and by keyboard. What is moved is shown at once and sent when the keys rest;
// the server answers with the page as it then is. Without JavaScript each item has a small form instead.
import { useNavigation, useSubmit } from "@remix-run/react";
import { type DragEvent, type KeyboardEvent, useCallback, useEffect, useRef, useState } from "react";
import { addDays } from "~/platform/civil-date.ts";
import { type CalendarItem, type CalendarWeek, dayIn, itemIn, withMoved } from "../calendar.ts";

/** How long the keys rest before a move is sent. Milliseconds. */
const restMs = 700;

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

type Target = { id: string; date: string };

/** What a live region says: where it is going, or why it cannot. */
export type Said =
  | { kind: "to"; title: string; date: string }
  | { kind: "outside" | "past" | "back" | "fixed"; title: string };

export const linkId = (itemId: string): string => `item-${itemId}`;

export function useMoving(weeks: CalendarWeek[]) {
  const submit = useSubmit();
  const busy = useNavigation().state !== "idle";
  const [live, setLive] = useState(false);
  const [target, setTarget] = useState<Target | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const focused = useRef<string | null>(null);
  const sent = useRef(false);

  useEffect(() => setLive(true), []);
  // Once it has been answered the weeks are as the server says, also where that is that nothing was moved.
  useEffect(() => {
    if (busy || !sent.current) return;
    sent.current = false;
    setTarget(null);
  }, [busy]);

  const send = useCallback(
    ({ id, date }: Target) => {
      const item = itemIn(weeks, id);
      if (!item || item.date === date) return setTarget(null);
      sent.current = true;
      const form = { intent: "move", id, date, from: item.date, revision: String(item.revision) };
      submit(form, { method: "post", preventScrollReset: true, replace: true });
    },
    [weeks, submit],
  );

  useEffect(() => {
    if (!target || busy || dragged || sent.current) return;
    const timer = setTimeout(() => send(target), restMs);
    return () => clearTimeout(timer);
  }, [target, busy, dragged, send]);

  // In another cell it is another element: whoever moved it keeps their place.
  useEffect(() => {
    if (focused.current && document.activeElement === document.body) {
      document.getElementById(linkId(focused.current))?.focus({ preventScroll: true });
    }
  });

  const to = (item: CalendarItem, date: string): boolean => {
    const day = dayIn(weeks, date);
    if (!day) setSaid({ kind: "outside", title: item.title });
    else if (!day.ahead) setSaid({ kind: "past", title: item.title });
    else setSaid({ kind: "to", date, title: item.title });
    if (!day?.ahead) return false;
    setTarget({ id: item.id, date });
    return true;
  };

  const onKeyDown = (item: CalendarItem) => (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (event.key === "Escape" && target?.id === item.id) {
      setTarget(null);
      setSaid({ kind: "back", title: item.title });
    }
    if (step === undefined || busy || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!item.movable) return setSaid({ kind: "fixed", title: item.title });
    focused.current = item.id;
    to(item, addDays(item.date, step));
  };

  const onDragStart = (item: CalendarItem) => (event: DragEvent) => {
    event.dataTransfer.setData("text/plain", item.title);
    event.dataTransfer.effectAllowed = "move";
    focused.current = null;
    setDragged(item.id);
  };

  const onDrop = (date: string) => (event: DragEvent) => {
    event.preventDefault();
    const item = dragged ? itemIn(weeks, dragged) : undefined;
    setDragged(null);
    if (item && item.date !== date && to(item, date)) send({ id: item.id, date });
  };

  return {
    /** As they will be. */
    weeks: target ? withMoved(weeks, target.id, target.date) : weeks,
    live,
    busy,
    said,
    dragged,
    handlersOf: (item: CalendarItem) => ({
      onKeyDown: onKeyDown(item),
      onDragStart: onDragStart(item),
      onDragEnd: () => setDragged(null),
    }),
    onDrop,
  };
}
