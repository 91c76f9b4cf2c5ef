// Which municipalities are offered while one types. Pure.

export const mostOffered = 6;

/** Those whose name begins so, then those where a later word does; nothing where several names are typed at once. */
export function suggestionsFor(offered: readonly string[], typed: string): string[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "" || /[,;\n]/.test(wanted)) return [];
  const lowered = offered.map((name) => ({ name, low: name.toLowerCase() }));
  const first = lowered.filter(({ low }) => low.startsWith(wanted));
  const later = lowered.filter(({ low }) => !low.startsWith(wanted) && low.includes(` ${wanted}`));
  return [...first, ...later].slice(0, mostOffered).map(({ name }) => name);
}
