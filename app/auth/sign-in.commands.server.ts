import { env } from "~/platform/env.server.ts";
import { RateLimits } from "~/platform/rate-limits.server.ts";
import { Refusal } from "~/platform/refusal.ts";
import { auth } from "./auth.server.ts";
import { isDemoEmail } from "./demo-accounts.ts";

const limits = new RateLimits();

/**
 * Signs a person in. An unknown address and a wrong password get the same answer after the same work (better-auth
 * hashes either way), and count alike. @returns the headers that set the session cookie
 */
export async function signIn(input: { email: string; password: string }): Promise<Headers> {
  const email = input.email.toLowerCase();
  if (!(await limits.allows("signInToAccount", email))) throw new Refusal("auth:refusal.tooMany");
  const given = { email, password: isDemoEmail(email) && !env.isDemo ? "" : input.password };
  try {
    const { headers } = await auth().api.signInEmail({ body: given, returnHeaders: true });
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
