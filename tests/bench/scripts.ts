// How much JavaScript a page of the desk loads, as it travels: gzip.
import { gzipSync } from "node:zlib";
import type { TestServer } from "../support/server.ts";
import { signInCookie } from "./sign-in.ts";

export async function scriptsOf(server: TestServer, path: string): Promise<{ files: string[]; bytes: number }> {
  const cookie = await signInCookie(server);
  const page = await (await fetch(server.url + path, { headers: { cookie } })).text();
  const files = [...new Set([...page.matchAll(/\/assets\/[\w.-]+\.js/g)].map(([file]) => file))];
  let bytes = 0;
  for (const file of files) {
    const source = Buffer.from(await (await fetch(server.url + file)).arrayBuffer());
    bytes += gzipSync(source, { level: 6 }).length;
  }
  return { files, bytes };
}
