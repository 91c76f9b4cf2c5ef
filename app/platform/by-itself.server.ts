// Whether what runs now was started by the clock and not by a person: known all the way down to where mail is queued.
import { AsyncLocalStorage } from "node:async_hooks";

const key = Symbol.for("framsnakk.byItself");
const holder = globalThis as typeof globalThis & { [key]?: AsyncLocalStorage<true> };
// One for the whole process, also when the bundle and server.ts each load this file.
holder[key] ??= new AsyncLocalStorage<true>();
const running = holder[key];

export const byItself = <T>(work: () => Promise<T>): Promise<T> => running.run(true, work);

export const isByItself = (): boolean => running.getStore() === true;
