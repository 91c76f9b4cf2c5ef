// How large a list may be. Pure.

/** As it is said to people, who also read it beside the field. */
export const mostMegabytes = 30;

export const importLimits = {
  bytes: mostMegabytes * 1024 * 1024,
  rows: 200_000,
  columns: 100,
  /** Characters of one cell. */
  cell: 10_000,
  /** What a workbook may unfold to: more is a bomb, or no list. */
  unfolded: 400 * 1024 * 1024,
} as const;
