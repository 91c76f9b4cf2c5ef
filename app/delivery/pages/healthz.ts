// For whoever watches the installation: is the database there, and does a worker send?
import { setTimeout as sleep } from "node:timers/promises";
import { workerSeenAt, workerSilentAfterMs } from "~/delivery/heartbeat.server.ts";
import { answering } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { version } from "~/platform/version.server.ts";

const patienceMs = 5_000;

type Health = {
  status: "ok" | "noWorker" | "failing";
  database: "ok" | "failing";
  worker: "running" | "silent" | "unknown";
  version: string;
};

async function health(): Promise<Health> {
  const late = sleep(patienceMs, undefined, { ref: false }).then(() =>
    Promise.reject(new Error("the database is too slow")),
  );
  try {
    const seen = await Promise.race([workerSeenAt(read), late]);
    const running = seen !== null && now().getTime() - seen.getTime() < workerSilentAfterMs;
    return { status: running ? "ok" : "noWorker", database: "ok", worker: running ? "running" : "silent", version };
  } catch {
    return { status: "failing", database: "failing", worker: "unknown", version };
  }
}

export const loader = () =>
  answering(async () => {
    const found = await health();
    return Response.json(found, {
      status: found.database === "ok" ? 200 : 503,
      headers: { "Cache-Control": "no-store" },
    });
  });
