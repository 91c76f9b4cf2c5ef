/** The next of a row of numbers from 0 to 1 that look like chance and are the same on every machine. */
export type Numbers = () => number;

export function numbers(seed: number): Numbers {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
