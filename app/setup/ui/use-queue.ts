// What is chosen while something is under way waits its turn: a form sent on top of another would take its place.
import { useNavigation } from "@remix-run/react";
import { useEffect, useState } from "react";

export function useQueue(send: (names: string[]) => void): { waiting: readonly string[]; add(name: string): void } {
  const [waiting, setWaiting] = useState<string[]>([]);
  const idle = useNavigation().state === "idle";
  useEffect(() => {
    if (!idle || waiting.length === 0) return;
    setWaiting([]);
    send(waiting);
  }, [idle, waiting, send]);
  return { waiting, add: (name) => setWaiting((before) => [...before, name]) };
}
