// One clock for the whole process, also when the bundle and server.ts each load this file.
const key = Symbol.for("framsnakk.clock");
type Clock = { now(): Date };
const holder = globalThis as typeof globalThis & { [key]?: Clock };

/** The present instant, UTC. Commands and queries take it as an argument; only pages, jobs and the worker ask here. */
export function now(): Date {
  return holder[key]?.now() ?? new Date();
}

/** Tests and the demo set another clock; `undefined` gives the real one back. */
export function setClock(clock: Clock | undefined): void {
  holder[key] = clock;
}
