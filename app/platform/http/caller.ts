// Whom a limit counts. Pure.
import { isIPv4, isIPv6 } from "node:net";

/** The first four groups of an IPv6 address, however it is shortened. */
function network(address: string): string {
  const [head = [], tail] = address.split("::").map((side) => side.split(":").filter(Boolean));
  const zeros = tail ? Array<string>(8 - head.length - tail.length).fill("0") : [];
  return [...head, ...zeros, ...(tail ?? [])].slice(0, 4).join(":");
}

/**
 * An IPv4 address, or the /64 network of an IPv6 one: whoever has one address there has 2⁶⁴. Some proxies write the
 * port beside the address, and a new port is no new caller.
 */
export function callerOf(ip: string | undefined): string {
  const bare = /^\[(.*)\](?::\d+)?$/.exec(ip ?? "")?.[1] ?? /^([\d.]+):\d+$/.exec(ip ?? "")?.[1] ?? ip ?? "";
  const [address = ""] = bare.replace(/^::ffff:(?=[\d.]+$)/i, "").split("%");
  if (isIPv4(address)) return address;
  return isIPv6(address) ? `${network(address.toLowerCase())}::/64` : "unknown";
}
