// What runs beside the web pages: the worker that sends mail, and the jobs that are done again and again.
import { causeHandlers } from "./causes.server.ts";
import { configuredTransport } from "./delivery/transport.server.ts";
import { startWorker } from "./delivery/worker.server.ts";
import { periodicJobs } from "./jobs.server.ts";
import { now } from "./platform/clock.server.ts";
import { logError } from "./platform/log.server.ts";
import { startJobs } from "./platform/periodic.server.ts";
import { lateMail } from "./regions/late-mail.server.ts";

export type Background = { stop(): Promise<void> };

export function startBackground(): Background {
  const worker = startWorker({ handlers: causeHandlers, lateMail, transport: configuredTransport() });
  const jobs = startJobs(periodicJobs, { now, onError: (error) => logError("job", error) });
  return {
    async stop() {
      await Promise.all([worker.stop(), jobs.stop()]);
    },
  };
}
