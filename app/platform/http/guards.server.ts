// What stands at the door, before any page is asked. Each is one Express middleware.
import { randomBytes, randomUUID } from "node:crypto";
import type { Request, RequestHandler, Response } from "express";
import { isAccountLinkPath, isLinkPath, isOpenFormPath, routedPath } from "../public-paths.ts";
import type { RateLimits } from "../rate-limits.server.ts";
import { callerOf } from "./caller.ts";
import { defaultHeaders } from "./headers.ts";
import type { DoorRefusal } from "./plain-page.server.ts";
import { comesFromUs, ownOrigins } from "./same-origin.ts";

export type Refuse = (request: Request, response: Response, refusal: DoorRefusal) => void;

const megabyte = 1024 * 1024;
export const largestUpload = 25 * megabyte;
/** A list to import. */
const largestList = 30 * megabyte;
const largestForm = 2 * megabyte;
const bearable = 200 * megabyte;

/** Gives each request an id and a nonce, and puts our headers on every answer that does not say otherwise itself. */
export function carryHeaders(https: boolean): RequestHandler {
  return (request, response, next) => {
    const nonce = randomBytes(16).toString("base64");
    response.locals.nonce = nonce;
    response.locals.requestId = randomUUID().slice(0, 8);
    const defaults = defaultHeaders(request.path, nonce, https);
    const writeHead = response.writeHead;
    // Set as late as possible: Remix appends its headers, and two values of one header would both count.
    response.writeHead = ((...args: Parameters<typeof writeHead>) => {
      for (const [name, value] of Object.entries(defaults)) {
        if (!response.hasHeader(name)) response.setHeader(name, value);
      }
      return writeHead.apply(response, args);
    }) as typeof writeHead;
    next();
  };
}

const methods = ["GET", "HEAD", "OPTIONS", "POST"];

/** What no browser sends, Remix would stumble over. And whatever the Host header says, pages know but the public address. */
export function plainRequests(publicUrl: string): RequestHandler {
  const { host } = new URL(publicUrl);
  return (request, response, next) => {
    if (!methods.includes(request.method)) {
      response.set("Allow", methods.join(", ")).sendStatus(405);
      return;
    }
    // No database keeps a NUL, so no address of ours holds one.
    if (!request.originalUrl.startsWith("/") || request.originalUrl.includes("%00")) {
      response.sendStatus(400);
      return;
    }
    request.headers.host = host;
    delete request.headers["x-forwarded-host"];
    next();
  };
}

const writes = (request: Request): boolean => !["GET", "HEAD", "OPTIONS"].includes(request.method);

/** Forms of the desk come from the desk. Links are let through: their token is all that they rest on (RFC 8058). */
export function ownFormsOnly(site: { publicUrl: string; isDemo: boolean }, refuse: Refuse): RequestHandler {
  return (request, response, next) => {
    if (!writes(request)) return next();
    const letThrough = () => {
      // Remix compares Origin with Host, which a proxy may have set anew. It has been judged here, by the public address.
      delete request.headers.origin;
      next();
    };
    if (isLinkPath(request.path)) return letThrough();
    const own = ownOrigins(site.publicUrl, site.isDemo, request.socket.localPort ?? 0);
    const asked = {
      origin: request.get("origin"),
      referer: request.get("referer"),
      fetchSite: request.get("sec-fetch-site"),
    };
    if (comesFromUs(asked, own)) return letThrough();
    refuse(request, response, "crossSite");
  };
}

/** A body says how long it is before it comes; Node then reads no more than that. */
export function boundedBodies(refuse: Refuse): RequestHandler {
  return (request, response, next) => {
    if (!writes(request)) return next();
    const withFile = request.get("content-type")?.startsWith("multipart/form-data") ?? false;
    // A picture comes from the desk, and through the link that asks a member what is new.
    const upload = withFile && /^\/[rc]\//.test(routedPath(request.path));
    const length = Number(request.get("content-length") ?? (request.get("transfer-encoding") ? Number.NaN : 0));
    const isList = /^\/r\/[^/]+\/imports$/.test(routedPath(request.path));
    // The fields around a file take their room too.
    const most = (isList ? largestList : largestUpload) + largestForm;
    if (length <= (upload ? most : largestForm)) return next();
    // A little too much is read and thrown away: a browser whose connection is cut says so instead of showing our page.
    if (!(length <= bearable)) response.set("Connection", "close");
    refuse(request, response, "tooLarge");
  };
}

/** What strangers may try: sign-ins, the first owner's code, a forgotten password, links, open forms. */
export function boundedTries(limits: RateLimits, refuse: Refuse): RequestHandler {
  return async (request, response, next) => {
    const account = writes(request) && ["/sign-in", "/start", "/forgot"].includes(routedPath(request.path));
    const open = writes(request) && isOpenFormPath(request.path);
    if (!account && !open && !isLinkPath(request.path) && !isAccountLinkPath(request.path)) return next();
    const limit = account ? "signInByAddress" : open ? "openForm" : "link";
    const minutes = await limits.wait(limit, callerOf(request.ip));
    if (minutes === 0) return next();
    response.set("Retry-After", String(minutes * 60));
    refuse(request, response, "tooMany");
  };
}
