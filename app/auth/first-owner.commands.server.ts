// The first owner of an installation: whoever holds the one-time code from the log makes the first account.
import { inTransaction, read } from "#db/client.server.ts";
import type { Locale } from "~/platform/locale.ts";
import { Refusal } from "~/platform/refusal.ts";
import { hashed, writeAccount } from "./accounts.commands.server.ts";
import { isSetupCode, markSetUp } from "./installation.server.ts";
import { limits, withinLimit } from "./limits.server.ts";
import { signIn } from "./sign-in.commands.server.ts";

export type FirstOwner = { code: string; name: string; email: string; password: string; locale: Locale };

const limitKey = "installation";

/**
 * Makes the account and signs it in. The same again, as after a double click, signs in once more; another person with the
 * same code is told that somebody was first. @returns the headers that set the session cookie
 */
export async function becomeFirstOwner(now: Date, input: FirstOwner, device: string): Promise<Headers> {
  await withinLimit("setupCode", limitKey);
  if (!(await isSetupCode(read, input.code))) throw new Refusal("auth:refusal.wrongCode", { field: "code" });
  const { name, email, locale } = input;
  const passwordHash = await hashed(input.password);
  const first = await inTransaction(async (db) => {
    if (!(await markSetUp(db, now))) return false;
    await writeAccount(db, now, { name, email, locale, passwordHash });
    return true;
  });
  try {
    const headers = await signIn({ email, password: input.password, device });
    await limits.forget("setupCode", limitKey);
    return headers;
  } catch (error) {
    if (!first && error instanceof Refusal) throw new Refusal("auth:refusal.somebodyWasFirst");
    throw error;
  }
}
