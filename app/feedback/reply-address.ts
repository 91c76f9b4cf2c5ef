// Where anyone can answer us: what they have got, or in general. Pure.
export const replyPath = (region: string, updateId?: string): string =>
  updateId === undefined ? `/reply/${region}` : `/reply/${region}/${updateId}`;
