// Taking work from the queue so that two workers never take the same row: what SQL cannot say alike.
import { and, asc, inArray, isNull, lt, lte, or } from "drizzle-orm";
import { type Delivery, deliveries } from "../schema/delivery.ts";
import { store } from "../store.server.ts";

export type Claim = { leaseToken: string; now: Date; leaseUntil: Date; limit: number };

/**
 * Leases up to `limit` deliveries that are due and free, oldest first. The lease lapses at `leaseUntil`: a worker that
 * died leaves nothing behind.
 */
export async function claimDueDeliveries({ leaseToken, now, leaseUntil, limit }: Claim): Promise<Delivery[]> {
  const { dialect, transaction } = store();
  const due = and(
    inArray(deliveries.state, ["waiting", "deferred"]),
    lte(deliveries.nextTryAt, now),
    or(isNull(deliveries.leaseUntil), lt(deliveries.leaseUntil, now)),
  );
  return transaction(
    async (db) => {
      const select = db
        .select({ id: deliveries.id })
        .from(deliveries)
        .where(due)
        .orderBy(asc(deliveries.nextTryAt))
        .limit(limit);
      const free = dialect === "postgres" ? skipLocked(select) : select;
      const rows = await free;
      if (rows.length === 0) return [];
      return db
        .update(deliveries)
        .set({ leaseToken, leaseUntil })
        .where(
          and(
            inArray(
              deliveries.id,
              rows.map((row) => row.id),
            ),
            due,
          ),
        )
        .returning();
    },
    { isolation: "read committed" },
  );
}

/** PostgreSQL: rows that another worker is taking in this moment are passed over instead of waited for. */
function skipLocked<T>(select: T): T {
  return (select as unknown as { for(strength: "update", config: { skipLocked: true }): T }).for("update", {
    skipLocked: true,
  });
}
