// Long work in short turns, so that whoever asks for a page in between is answered at once.
import { setImmediate as nextTurn } from "node:timers/promises";

/** Lets everything else that waits have its turn. */
export const breathe = (): Promise<void> => nextTurn();

/** How long one turn may take, milliseconds. */
const longest = 20;

/** How many rows a turn takes: fewer where the last one took long, more where it was short. */
export class Pace {
  #size: number;
  constructor(
    start: number,
    private readonly most: number,
  ) {
    this.#size = start;
  }

  get size(): number {
    return this.#size;
  }

  took(ms: number): void {
    const fitting = this.#size * Math.min(2, Math.max(0.3, longest / Math.max(1, ms)));
    this.#size = Math.round(Math.min(this.most, Math.max(10, fitting)));
  }
}
