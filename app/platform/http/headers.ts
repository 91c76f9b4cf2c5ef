// What every answer says about how it may be used, by what kind of page it is. Pure.
import { isAccountLinkPath, isLinkPath, isPublicPath } from "../public-paths.ts";

type Policy = Record<string, string>;

const common: Policy = {
  "default-src": "'self'",
  "img-src": "'self' data: blob:",
  "font-src": "'self'",
  "connect-src": "'self'",
  // Charts place their parts with style attributes; style sheets come from us alone.
  "style-src": "'self'",
  "style-src-attr": "'unsafe-inline'",
  "form-action": "'self'",
  "frame-ancestors": "'none'",
  "base-uri": "'none'",
  "object-src": "'none'",
};

const written = (policy: Policy): string =>
  Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");

export function contentPolicy(pathname: string, nonce: string): string {
  if (isPublicPath(pathname)) return written({ ...common, "script-src": "'none'", "connect-src": "'none'" });
  return written({ ...common, "script-src": `'self' 'nonce-${nonce}'`, "frame-src": "'self'" });
}

/** No other site learns a token. With none at all, a browser would not say that a form comes from our own page. */
function referrerPolicy(pathname: string): string {
  if (isLinkPath(pathname)) return "no-referrer";
  return isAccountLinkPath(pathname) ? "same-origin" : "strict-origin-when-cross-origin";
}

/** All of them; what a page says itself wins over these. */
export function defaultHeaders(pathname: string, nonce: string, https: boolean): Record<string, string> {
  const ours: Record<string, string> = {
    "Content-Security-Policy": contentPolicy(pathname, nonce),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": referrerPolicy(pathname),
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
  };
  if (https) ours["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains";
  const pressRoom = isPublicPath(pathname) && !isLinkPath(pathname) && !isAccountLinkPath(pathname);
  if (!pressRoom) {
    ours["Cache-Control"] = "no-store";
    ours["X-Robots-Tag"] = "noindex, nofollow";
  }
  return ours;
}
