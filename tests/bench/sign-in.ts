import type { TestServer } from "../support/server.ts";

/** The cookie of the owner, as the sign-in form gives it. */
export async function signInCookie({ url, people }: TestServer): Promise<string> {
  const { email, password } = people.owner;
  const answer = await fetch(`${url}/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ email, password }),
    headers: { origin: url },
    redirect: "manual",
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  if (cookies.length === 0) throw new Error(`signing in was answered with ${answer.status}`);
  return cookies.join("; ");
}
