// Whether a write that rests on a cookie was made by our own pages. Pure.

type Asked = { origin: string | undefined; referer: string | undefined; fetchSite: string | undefined };

/** The origins that our own pages have. The demo is opened by whichever name of the machine the person typed. */
export function ownOrigins(publicUrl: string, isDemo: boolean, port: number): ReadonlySet<string> {
  const own = new Set([new URL(publicUrl).origin]);
  if (isDemo) for (const name of ["localhost", "127.0.0.1", "[::1]"]) own.add(`http://${name}:${port}`);
  return own;
}

/**
 * Browsers say where a write comes from: Origin first, Sec-Fetch-Site or Referer where it is missing. One that says
 * nothing at all is refused: what has no cookie needs none of our pages, and what has one is a browser.
 */
export function comesFromUs({ origin, referer, fetchSite }: Asked, own: ReadonlySet<string>): boolean {
  if (origin !== undefined) return own.has(origin);
  if (fetchSite !== undefined) return fetchSite === "same-origin";
  return referer !== undefined && URL.canParse(referer) && own.has(new URL(referer).origin);
}
