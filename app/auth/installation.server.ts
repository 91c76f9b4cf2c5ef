// The first run: whether anybody has been here, and the one-time code that lets the first owner in. The code is derived
// from a seed in the database and the installation's secret, so every process of the installation shows the same one.
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { installation, users } from "#db/schema/auth.ts";
import { regions } from "#db/schema/regions.ts";
import { secret } from "~/platform/env.server.ts";
import { plainCode, writtenCode } from "./setup-code.ts";

/** The one row that there is. */
const thisOne = "this";

/** Nobody and no region: an installation that waits for its first owner. */
export async function isUntouched(db: ReadDb): Promise<boolean> {
  const [row] = await db.select().from(installation).where(eq(installation.id, thisOne));
  if (row?.setUpAt) return false;
  const somebody = await db.select({ id: users.id }).from(users).limit(1);
  const somewhere = await db.select({ id: regions.id }).from(regions).limit(1);
  return somebody.length === 0 && somewhere.length === 0;
}

/** The code to show to whoever runs the installation; nothing once it has been used. */
export async function setupCode(): Promise<string | undefined> {
  const setupSeed = randomBytes(32).toString("base64url");
  return inTransaction(async (db) => {
    if (!(await isUntouched(db))) return undefined;
    await db.insert(installation).values({ id: thisOne, setupSeed }).onConflictDoNothing();
    const [row] = await db.select().from(installation).where(eq(installation.id, thisOne));
    return row && codeOf(row.setupSeed);
  });
}

const codeOf = (seed: string): string =>
  writtenCode(createHmac("sha256", secret()).update(`framsnakk setup ${seed}`).digest());

/** Whether this is the code; also after it has been used, which is for the caller to ask. */
export async function isSetupCode(db: ReadDb, typed: string): Promise<boolean> {
  const [row] = await db.select().from(installation).where(eq(installation.id, thisOne));
  const digest = (code: string) => createHmac("sha256", secret()).update(plainCode(code)).digest();
  // Both are hashed first, so that what is compared is as long as the other whatever was typed.
  return timingSafeEqual(digest(typed), digest(row ? codeOf(row.setupSeed) : randomBytes(32).toString("hex")));
}

/** Uses the code up. Of two at once, one. @returns whether it was this one */
export async function markSetUp(db: WriteDb, now: Date): Promise<boolean> {
  if (!(await isUntouched(db))) return false;
  const used = await db.update(installation).set({ setUpAt: now }).where(eq(installation.id, thisOne)).returning();
  return used.length > 0;
}
