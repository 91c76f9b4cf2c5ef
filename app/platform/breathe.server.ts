// Long work in short turns, so that whoever asks for a page in between is answered at once.
import { setImmediate as nextTurn } from "node:timers/promises";

/** Lets everything else that waits have its turn. */
export const breathe = (): Promise<void> => nextTurn();
