import { signedIn } from "./auth.server.ts";

/** Who was just signed in, by the cookies that the answer will set. @returns the user's id */
export async function signedInWith(headers: Headers): Promise<string> {
  const cookie = headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const person = await signedIn(new Request("http://own.invalid/", { headers: { cookie } }));
  if (!person) throw new Error("a session that was just made is not there");
  return person.userId;
}
