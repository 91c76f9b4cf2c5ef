// Mails by the time they are due, so that those of one time are changed together. Pure.
export function idsByDue(rows: readonly { id: string; dueAt: Date }[]): [dueAt: Date, ids: string[]][] {
  const times = new Map<number, string[]>();
  for (const { id, dueAt } of rows) {
    const ids = times.get(dueAt.getTime());
    if (ids) ids.push(id);
    else times.set(dueAt.getTime(), [id]);
  }
  return [...times].map(([at, ids]) => [new Date(at), ids]);
}
