// The pages that send no script: the press room, and the links that people get by mail. Pure.

const unescaped = (segment: string): string => {
  try {
    return decodeURIComponent(segment).replaceAll("/", "%2F");
  } catch {
    return segment;
  }
};

/**
 * A path as the router reads it, so that whoever guards a page cannot be passed by another way of writing its address:
 * dots folded, escapes undone, capitals and a last slash of no account.
 */
export function routedPath(pathname: string): string {
  const { pathname: folded } = new URL(`http://own.invalid${pathname}`);
  const path = folded
    .replace(/\.data$/, "")
    .split("/")
    .map(unescaped)
    .join("/")
    .toLowerCase();
  return path.length > 1 ? path.replace(/\/+$/, "") : path;
}

/** Links carry their own token, which is all that they rest on. */
export const isLinkPath = (pathname: string): boolean => /^\/([luactsd]|calendar)\//.test(routedPath(pathname));

/** Links to an account: a token in the address too, but what they make rests on a cookie, so their forms are our own. */
export const isAccountLinkPath = (pathname: string): boolean => /^\/(join|reset)\//.test(routedPath(pathname));

/** Forms that anyone may send: an answer to what they got, a question from the press. */
export const isOpenFormPath = (pathname: string): boolean =>
  /^\/(reply\/|press\/[^/]+\/ask$)/.test(routedPath(pathname));

export const isPublicPath = (pathname: string): boolean =>
  /^\/(press|reply|l|u|a|c|t|s|d|calendar)(\/|$)/.test(routedPath(pathname)) || isAccountLinkPath(pathname);
