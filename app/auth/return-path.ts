// Where a person goes after signing in or choosing a language: only ever a path of our own.

/** The path if it is one of this origin, else `fallback`. Refuses other hosts however they are dressed up. */
export function ownPath(wanted: string | null | undefined, fallback = "/"): string {
  // A backslash or a control character is read as a slash, or skipped, by browsers.
  if (!wanted || !/^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(wanted)) return fallback;
  const base = "http://own.invalid";
  const { origin, pathname, search } = new URL(wanted, base);
  // «/..//host» folds into «//host», which a browser reads as another host.
  return origin === base && !pathname.startsWith("//") ? pathname + search : fallback;
}
