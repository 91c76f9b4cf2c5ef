// better-auth keeps who is signed in: email and password, sessions in the database. Its HTTP endpoints are not mounted;
// our own pages call it. Regions and roles are ours (memberships).
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { accounts, sessions, users, verifications } from "#db/schema/auth.ts";
import { store } from "#db/store.server.ts";
import { env, secret } from "~/platform/env.server.ts";
import { isDemoEmail } from "./demo-accounts.ts";

export const shortestPassword = 12;
const sessionDays = 14;

function build() {
  return betterAuth({
    appName: "Framsnakk",
    baseURL: env.publicUrl,
    secret: secret(),
    // Its own transactions would land on the wrong connection (see db/dialect); single statements are enough here.
    database: drizzleAdapter(store().statements, {
      provider: env.dialect === "postgres" ? "pg" : "sqlite",
      schema: { users, sessions, accounts, verifications },
      usePlural: true,
      transaction: false,
    }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: shortestPassword },
    user: { additionalFields: { locale: { type: "string", required: false, input: false } } },
    // A session is never prolonged by reading it: a loader must not write (but see noteSeen).
    session: { expiresIn: sessionDays * 24 * 60 * 60, disableSessionRefresh: true },
    advanced: {
      cookiePrefix: "framsnakk",
      useSecureCookies: env.publicUrl.startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
      ipAddress: { disableIpTracking: true },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

let built: ReturnType<typeof build> | undefined;

/** Built on first use, when the database is open and the secret is there. */
export function auth(): ReturnType<typeof build> {
  built ??= build();
  return built;
}

/** What holds the cookie of this request, if anything. */
async function heldBy(request: Request) {
  if (!request.headers.get("cookie")?.includes("framsnakk.session_token")) return undefined;
  const held = await auth().api.getSession({ headers: request.headers });
  // A database that was the demo's may still hold its sessions.
  if (!held || (isDemoEmail(held.user.email) && !env.isDemo)) return undefined;
  return held;
}

/** The session of this request, as it is kept. */
export const sessionOf = async (request: Request): Promise<{ id: string; updatedAt: Date } | undefined> =>
  (await heldBy(request))?.session;

export type SignedIn = { userId: string; name: string; locale: string | null };

/** Who holds the session cookie of this request, if anyone. */
export async function signedIn(request: Request): Promise<SignedIn | undefined> {
  const user = (await heldBy(request))?.user;
  return user && { userId: user.id, name: user.name, locale: user.locale ?? null };
}
