// Mail in the queue, and workers that look at it only when told.
import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { inTransaction, read } from "#db/client.server.ts";
import { type Delivery, deliveries, deliveryContents } from "#db/schema/delivery.ts";
import type { CauseHandler } from "~/delivery/cause.ts";
import type { Transport } from "~/delivery/mail.ts";
import { smtpTransport } from "~/delivery/smtp.server.ts";
import { startWorker, type WorkerOptions } from "~/delivery/worker.server.ts";
import { lateMail } from "~/regions/late-mail.server.ts";
import { longAgo, only, regionOf, serial } from "../factories.ts";

type DeliveryOverrides = Partial<typeof deliveries.$inferInsert> & {
  content?: Partial<typeof deliveryContents.$inferInsert>;
};

/** A mail that is due, with frozen content. */
export async function aDelivery({ content, ...overrides }: DeliveryOverrides = {}): Promise<Delivery> {
  const n = serial();
  const regionId = await regionOf(overrides);
  const cause = { causeKind: overrides.causeKind ?? "test", causeId: overrides.causeId ?? randomUUID(), regionId };
  const email = overrides.recipientEmail ?? `mottaker-${n}@avisa-${n}.example`;
  const times = { dueAt: longAgo, nextTryAt: overrides.dueAt ?? longAgo, createdAt: longAgo, changedAt: longAgo };
  return inTransaction(async (db) => {
    await db
      .insert(deliveryContents)
      .values({
        ...cause,
        variant: "common",
        locale: "nb",
        subject: "Halv ventetid",
        html: "<p>Svartiden er halvert.</p>",
        text: "Svartiden er halvert.\n",
        fromName: "Torunn Elvestrand, Nordvågregionen",
        createdAt: longAgo,
        ...content,
      })
      .onConflictDoNothing();
    const written = only(
      await db
        .select({ id: deliveryContents.id })
        .from(deliveryContents)
        .where(
          and(eq(deliveryContents.causeId, cause.causeId), eq(deliveryContents.variant, content?.variant ?? "common")),
        ),
    );
    const values = {
      ...times,
      ...cause,
      purpose: "press",
      recipientKey: email.toLowerCase(),
      recipientEmail: email,
      recipientName: `Mottaker ${n}`,
      locale: "nb" as const,
      contentId: written.id,
      state: "waiting" as const,
      ...overrides,
    };
    return only(await db.insert(deliveries).values(values).returning());
  });
}

export const deliveryNow = async (id: string): Promise<Delivery> =>
  only(await read.select().from(deliveries).where(eq(deliveries.id, id)));

/** A cause that lets everything through. */
export const open: CauseHandler = { gate: async () => ({ pass: "go" }) };

export { lateMail };

/** Half an hour after `longAgo`: what the factories make is due, and not overdue. */
export const soonAfter = new Date(longAgo.getTime() + 30 * 60_000);

export const smtpTo = (url: string, timeouts = {}): Transport =>
  smtpTransport({
    url,
    from: "presse@framsnakk.example",
    hostName: "framsnakk.example",
    timeouts: { connect: 10_000, silence: 15_000, whole: 30_000, ...timeouts },
  });

type TestWorker = Partial<WorkerOptions> & { transport: Transport | null; at?: Date };

/** One look at the queue with a worker that is stopped afterwards. @returns how many deliveries it looked at */
export async function workOnce({ at = soonAfter, ...options }: TestWorker): Promise<number> {
  const worker = startWorker({ handlers: { test: open }, lateMail, now: () => at, pollMs: null, ...options });
  try {
    return await worker.tick();
  } finally {
    await worker.stop();
  }
}
