// Tokens are derived from the row's id and the installation's secret whenever one is needed, and stored nowhere.
import { createHmac, timingSafeEqual } from "node:crypto";
import type { Link, LinkPurpose } from "#db/schema/links.ts";
import { env, secret } from "~/platform/env.server.ts";

const idBytes = 16;
/** Half of a SHA-256: 128 bits cannot be guessed, and the whole token fits on one line of a mail. */
const macBytes = 16;

const mac = (id: string, purpose: LinkPurpose): Buffer =>
  createHmac("sha256", secret()).update(`framsnakk link ${purpose} ${id}`).digest().subarray(0, macBytes);

const bytesOf = (uuid: string): Buffer => {
  const bytes = Buffer.from(uuid.replaceAll("-", ""), "hex");
  if (bytes.length !== idBytes) throw new Error("the id of a link is a UUID");
  return bytes;
};

const uuidOf = (bytes: Buffer): string =>
  bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

/** 43 characters that stand in a URL as they are. */
export const tokenOf = (link: Pick<Link, "id" | "purpose">): string =>
  Buffer.concat([bytesOf(link.id), mac(link.id, link.purpose)]).toString("base64url");

/** The id that a token was made for, or undefined where we did not make it for this purpose. */
export function idFromToken(token: string, purpose: LinkPurpose): string | undefined {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  const bytes = Buffer.from(token, "base64url");
  // The last character holds two spare bits: only one way of writing a token is ours.
  if (bytes.length !== idBytes + macBytes || bytes.toString("base64url") !== token) return undefined;
  const id = uuidOf(bytes.subarray(0, idBytes));
  return timingSafeEqual(bytes.subarray(idBytes), mac(id, purpose)) ? id : undefined;
}

const folder: Record<LinkPurpose, string> = {
  approval: "l",
  unsubscribe: "u",
  collect: "c",
  ask: "a",
  task: "t",
  duty: "d",
  assess: "s",
  calendar: "calendar",
  invite: "join",
  reset: "reset",
};

/** The address to put in a mail: always on PUBLIC_URL, never on the Host header. */
export const linkUrl = (link: Pick<Link, "id" | "purpose">): string =>
  `${env.publicUrl}/${folder[link.purpose]}/${tokenOf(link)}`;
