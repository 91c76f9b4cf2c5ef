// The whole HTTP side on a free port, in this process: same clock, same database, the build that `npm test` made.
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";
import { inTransaction } from "#db/client.server.ts";
import type { Role } from "~/access/permissions.ts";
import { createAccount, setMembership } from "~/auth/accounts.commands.server.ts";
import { signIn } from "~/auth/sign-in.commands.server.ts";
import { env } from "~/platform/env.server.ts";
import { type AppOptions, createApp, loadBuild } from "../../server.ts";
import { longAgo, serial } from "./factories.ts";

export type Asking = { method?: string; headers?: Record<string, string>; body?: BodyInit; cookie?: string };
export type App = { url(): string; ask(path: string, asking?: Asking): Promise<Response>; build: AppOptions["build"] };

/** Called once at the top of a test file. Redirects are not followed; a write comes from our own pages unless it says otherwise. */
export function useApp(options: Omit<Partial<AppOptions>, "build"> = {}): App {
  let server: Server;
  const app = {} as App;
  beforeAll(async () => {
    app.build = await loadBuild();
    server = createApp({ build: app.build, ...options }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  app.url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  app.ask = (path, { method = "GET", headers = {}, body, cookie } = {}) => {
    const own: Record<string, string> =
      method === "GET" ? {} : { origin: new URL(options.publicUrl ?? env.publicUrl).origin };
    if (cookie) own.cookie = cookie;
    return fetch(app.url() + path, { method, headers: { ...own, ...headers }, body, redirect: "manual" });
  };
  return app;
}

/** A person who can sign in, in one region. @returns the session cookie */
export async function someoneSignedIn(regionId: string, role: Role): Promise<{ userId: string; cookie: string }> {
  const account = {
    name: `Kari ${serial()}`,
    email: `kari-${serial()}@example.no`,
    password: "en lang og god setning",
  };
  const userId = await createAccount({ ...account, locale: "nb" }, longAgo);
  const actor = { kind: "job", job: "test", regionId } as const;
  await inTransaction((db) => setMembership(db, actor, longAgo, { userId, role, memberId: null }));
  const headers = await signIn(account);
  const cookie = headers.getSetCookie()[0]?.split(";")[0];
  if (!cookie) throw new Error("no session cookie");
  return { userId, cookie };
}

export const form = (fields: Record<string, string>): URLSearchParams => new URLSearchParams(fields);
