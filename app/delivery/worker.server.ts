// The worker: takes what is due from the queue, asks whether it may go, sends it and writes down what became of it.
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { inTransaction } from "#db/client.server.ts";
import { claimDueDeliveries } from "#db/dialect/claim.server.ts";
import type { Delivery } from "#db/schema/delivery.ts";
import { now as clockNow } from "~/platform/clock.server.ts";
import { logError } from "~/platform/log.server.ts";
import { domainOf } from "./address.ts";
import type { CauseHandlers, LateMail } from "./cause.ts";
import { beat, farewell } from "./heartbeat.server.ts";
import type { Transport } from "./mail.ts";
import { outgoing } from "./outgoing.server.ts";
import { reasons } from "./reasons.ts";
import { markLapsed, putBack, record, recordNotComposed, releaseHeldForServer } from "./record.server.ts";
import type { Outcome } from "./smtp-answer.ts";
import { type Leaving, takeStep } from "./step.server.ts";
import { DomainThrottle } from "./throttle.ts";

export type WorkerOptions = {
  handlers: CauseHandlers;
  lateMail: LateMail;
  /** Null where there is no server to send through: what is due is held. */
  transport: Transport | null;
  now?: () => Date;
  /** How often the queue is looked at; null where only `tick` does. Milliseconds. */
  pollMs?: number | null;
  /** How many mails at a time. */
  lanes?: number;
  batch?: number;
  perDomainPerMinute?: number;
  /** How long a mail that is taken waits for its turn before others may take it. Milliseconds. */
  claimLeaseMs?: number;
  /** How long one try may take before it reads as uncertain; longer than the transport's own deadline. Milliseconds. */
  sendingLeaseMs?: number;
  onError?: (error: unknown) => void;
};

export type Worker = {
  /** Sends what is due now. @returns how many deliveries it looked at */
  tick(): Promise<number>;
  /** Finishes what is on its way, puts the rest back, and ends. */
  stop(): Promise<void>;
};

const beatMs = 5_000;
const troublePauseMs = 60_000;
const recordPatienceMs = 20_000;

export function startWorker(options: WorkerOptions): Worker {
  const { handlers, lateMail, transport, now = clockNow, pollMs = 1_000, lanes = 5, batch = 20 } = options;
  const { claimLeaseMs = 120_000, sendingLeaseMs = 240_000 } = options;
  const onError = options.onError ?? ((error) => logError(randomUUID(), error));
  const id = randomUUID();
  const startedAt = now();
  const throttle = new DomainThrottle(options.perDomainPerMinute ?? 60);
  const ending = new AbortController();
  let released = transport === null;

  async function lookAround(): Promise<void> {
    if (!released) {
      await releaseHeldForServer(now());
      released = true;
    }
    await markLapsed(now());
  }

  async function workThrough(claimed: Delivery[], leaseToken: string): Promise<void> {
    const queue = [...claimed];
    const lane = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const work = ending.signal.aborted ? putBack(next.id, leaseToken) : handle(next, leaseToken);
        // What cannot even be put back is free again when its lease lapses.
        await work.catch(onError);
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  }

  /** Each cause of the batch counts what became of it. What fails here is mended by those who count now and then. */
  async function settle(claimed: readonly Delivery[]): Promise<void> {
    const causes = new Map(
      claimed.map(({ causeKind: kind, causeId: id, regionId }) => [`${kind} ${id}`, { kind, id, regionId }]),
    );
    for (const cause of causes.values()) {
      const settled = handlers[cause.kind]?.settled;
      if (settled) await inTransaction((db) => settled(db, cause, now())).catch(onError);
    }
  }

  async function handle({ id: deliveryId, recipientKey }: Delivery, leaseToken: string): Promise<void> {
    const place = throttle.take(domainOf(recipientKey), now());
    if (!place.free) return putBack(deliveryId, leaseToken, { nextTryAt: place.at, reason: reasons.manyAtOnce });
    try {
      const leaving = await takeStep({
        deliveryId,
        leaseToken,
        handlers,
        lateMail,
        hasServer: transport !== null,
        sendingLeaseMs,
        now: now(),
      });
      if (leaving && transport) await sendAndRecord(leaving, transport);
    } catch (error) {
      onError(error);
      const later = new Date(now().getTime() + troublePauseMs);
      await putBack(deliveryId, leaseToken, { nextTryAt: later, reason: reasons.trouble });
    }
  }

  async function sendAndRecord(leaving: Leaving, over: Transport): Promise<void> {
    let mail: Awaited<ReturnType<typeof outgoing>>;
    try {
      mail = await outgoing(leaving, now());
    } catch (error) {
      onError(error);
      return patiently(() => recordNotComposed(leaving.delivery, now()));
    }
    const outcome = await over.send(mail).catch((error: unknown): Outcome => {
      onError(error);
      return { kind: "unanswered" };
    });
    await patiently(() => record(leaving.delivery, outcome, now()));
  }

  /** The mail may have left: try hard to write that down. If all fails, the lease lapses and it reads as uncertain. */
  async function patiently(write: () => Promise<void>): Promise<void> {
    const until = Date.now() + recordPatienceMs;
    for (let pause = 100; ; pause = Math.min(pause * 2, 2_000)) {
      try {
        return await write();
      } catch (error) {
        if (Date.now() > until) return onError(error);
        await sleep(pause);
      }
    }
  }

  async function tick(): Promise<number> {
    await lookAround();
    let seen = 0;
    while (!ending.signal.aborted) {
      const leaseToken = randomUUID();
      const at = now();
      const claimed = await claimDueDeliveries({
        leaseToken,
        now: at,
        leaseUntil: new Date(at.getTime() + claimLeaseMs),
        limit: batch,
      });
      await workThrough(claimed, leaseToken);
      await settle(claimed);
      seen += claimed.length;
      if (claimed.length < batch) break;
    }
    return seen;
  }

  async function poll(everyMs: number): Promise<void> {
    while (!ending.signal.aborted) {
      await tick().catch(onError);
      // Not all workers in the same moment.
      const pause = everyMs * (0.75 + Math.random() / 2);
      await sleep(pause, undefined, { signal: ending.signal }).catch(() => {});
    }
  }

  const isAlive = () => void beat(id, startedAt, now()).catch(onError);
  // Beside the polling: a slow server must not make the worker look dead.
  const heart = pollMs === null ? undefined : setInterval(isAlive, beatMs);
  if (heart) isAlive();
  const polling = pollMs === null ? Promise.resolve() : poll(pollMs);
  const running = new Set<Promise<number>>();

  return {
    tick() {
      const turn = tick();
      running.add(turn);
      return turn.finally(() => running.delete(turn));
    },
    async stop() {
      ending.abort();
      await polling;
      await Promise.allSettled(running);
      clearInterval(heart);
      await transport?.close();
      await farewell(id).catch(onError);
    },
  };
}
