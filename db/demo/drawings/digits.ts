// Digits as strokes, because the machine that draws may have no font. Pure.

/** Each in a box of 10 × 16. */
const strokes: Record<string, string> = {
  "0": "M5 0 C1 0 0 4 0 8 C0 12 1 16 5 16 C9 16 10 12 10 8 C10 4 9 0 5 0",
  "1": "M2 3 L6 0 L6 16",
  "2": "M0 4 C0 -1 10 -1 10 4 C10 8 4 11 0 16 L10 16",
  "3": "M0 2 C3 -1 9 0 9 4 C9 7 6 8 4 8 C7 8 10 9 10 12 C10 17 3 17 0 14",
  "4": "M7 16 L7 0 L0 11 L10 11",
  "5": "M9 0 L1 0 L1 7 C4 5 10 6 10 11 C10 16 3 17 0 14",
  "6": "M9 1 C3 -1 0 5 0 11 C0 17 10 17 10 11 C10 6 2 5 0 10",
  "7": "M0 0 L10 0 L4 16",
  "8": "M5 8 C-1 7 0 0 5 0 C10 0 11 7 5 8 C-2 9 -1 16 5 16 C11 16 12 9 5 8",
  "9": "M1 15 C7 17 10 11 10 5 C10 -1 0 -1 0 5 C0 10 8 11 10 6",
};

/** The number with its top left corner at x, y; `size` is the height of a digit. */
export function drawnNumber(value: number, x: number, y: number, size: number, colour: string): string {
  const scale = size / 16;
  const digits = Array.from(String(value)).map(
    (digit, at) => `<path d="${strokes[digit]}" transform="translate(${at * 14} 0)"/>`,
  );
  return `<g transform="translate(${x} ${y}) scale(${scale})" fill="none" stroke="${colour}" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round">${digits.join("")}</g>`;
}
