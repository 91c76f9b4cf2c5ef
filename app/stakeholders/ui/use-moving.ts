// Moving a name in the grid: by mouse or finger to another field, or step by step with the arrow keys. Nothing is saved
// before it is let go, or Enter is pressed; Escape brings it back.
import { useNavigation, useSubmit } from "@remix-run/react";
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import type { Place } from "../form.ts";
import { type Area, placeAt, samePlace, stepped } from "../grid.ts";

export type Held = Place & {
  id: string;
  /** How far it has been dragged from where it was taken, in pixels; null where keys move it. */
  by: { x: number; y: number } | null;
};

type Grip = { id: string; x: number; y: number; from: Place };

/** So many pixels, or it was a click. */
const leastDrag = 5;

type Props = {
  area: Area | null;
  /** The element that the area is measured in. */
  box: { current: HTMLElement | null };
  memberId: string | null;
  /** Said aloud while keys move it. */
  announce: (held: Place | null) => void;
};

export function useMoving({ area, box, memberId, announce }: Props) {
  const submit = useSubmit();
  const navigation = useNavigation();
  const [held, setHeld] = useState<Held | null>(null);
  const [saving, setSaving] = useState(false);
  const grip = useRef<Grip | null>(null);
  const dragged = useRef(false);

  useEffect(() => {
    if (navigation.state !== "idle") return;
    setSaving((was) => {
      if (was) setHeld(null);
      return false;
    });
  }, [navigation.state]);

  const letGo = () => {
    grip.current = null;
    setHeld(null);
  };
  const save = (id: string, { interest, influence }: Place) => {
    setHeld({ id, interest, influence, by: null });
    const fields = { intent: "move", stakeholderId: id, memberId: memberId ?? "" };
    submit(
      { ...fields, interest: String(interest), influence: String(influence) },
      { method: "post", replace: true, preventScrollReset: true },
    );
    setSaving(true);
  };
  const under = (event: PointerEvent): Place | null => {
    const around = box.current?.getBoundingClientRect();
    return area && around ? placeAt(area, event.clientX - around.left, event.clientY - around.top) : null;
  };

  const onPointerDown = (id: string, from: Place) => (event: PointerEvent<HTMLElement>) => {
    dragged.current = false;
    if (event.button !== 0 || saving) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { id, x: event.clientX, y: event.clientY, from };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const taken = grip.current;
    if (!taken) return;
    const by = { x: event.clientX - taken.x, y: event.clientY - taken.y };
    if (!dragged.current && Math.hypot(by.x, by.y) < leastDrag) return;
    dragged.current = true;
    const place = under(event);
    if (place) setHeld({ id: taken.id, ...place, by });
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const taken = grip.current;
    grip.current = null;
    if (!taken || !dragged.current) return;
    const place = under(event);
    if (place && !samePlace(place, taken.from)) save(taken.id, place);
    else setHeld(null);
  };
  const onKeyDown = (id: string, from: Place) => (event: KeyboardEvent<HTMLElement>) => {
    if (saving) return;
    const now = held?.id === id ? held : from;
    const next = stepped(now, event.key);
    if (next) {
      event.preventDefault();
      setHeld({ id, ...next, by: null });
      announce(next);
    } else if (event.key === "Escape" && held) {
      letGo();
      announce(null);
    } else if (event.key === "Enter" && held?.id === id) {
      event.preventDefault();
      if (samePlace(now, from)) letGo();
      else save(id, now);
    }
  };
  const onBlur = () => {
    if (!saving && held?.by === null) letGo();
  };
  /** A drag ends with a click, which is none. */
  const wasDragged = () => dragged.current;
  const handlers = (id: string, from: Place) => ({
    onPointerDown: onPointerDown(id, from),
    onPointerMove,
    onPointerUp,
    onPointerCancel: letGo,
    onKeyDown: onKeyDown(id, from),
    onBlur,
  });
  return { held, handlers, wasDragged };
}
