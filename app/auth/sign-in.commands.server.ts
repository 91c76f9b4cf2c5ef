import { env } from "~/platform/env.server.ts";
import { Refusal } from "~/platform/refusal.ts";
import { auth } from "./auth.server.ts";
import { isDemoEmail } from "./demo-accounts.ts";
import { limits, withinLimit } from "./limits.server.ts";

/**
 * Signs a person in. An unknown address and a wrong password get the same answer after the same work (better-auth
 * hashes either way), and count alike. @param input `device`: what kind it is, for the list of sessions; no more is kept
 * @returns the headers that set the session cookie
 */
export async function signIn(input: { email: string; password: string; device?: string }): Promise<Headers> {
  const email = input.email.toLowerCase();
  await withinLimit("signInToAccount", email);
  const given = { email, password: isDemoEmail(email) && !env.isDemo ? "" : input.password };
  try {
    const { headers } = await auth().api.signInEmail({
      body: given,
      headers: new Headers(input.device ? { "user-agent": input.device } : {}),
      returnHeaders: true,
    });
    await limits.forget("signInToAccount", email);
    return headers;
  } catch (error) {
    if (isRefused(error)) throw new Refusal("auth:refusal.wrong", { field: "email" });
    throw error;
  }
}

/** Ends the session of this request. @returns the headers that clear its cookie */
export async function signOut(request: Request): Promise<Headers> {
  const { headers } = await auth().api.signOut({ headers: request.headers, returnHeaders: true });
  return headers;
}

/** better-auth's own refusals: a wrong password (401) or something that is no address (400). */
function isRefused(error: unknown): boolean {
  const code = (error as { statusCode?: unknown }).statusCode;
  return code === 400 || code === 401;
}
