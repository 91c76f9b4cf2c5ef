// What is done by itself, put together from the modules that want it done.
import { remindJob } from "./ambassadors/jobs.server.ts";
import { contactsInUse } from "./contact-places.server.ts";
import { statisticsJob } from "./delivery/jobs.server.ts";
import { importJob } from "./imports/jobs.server.ts";
import type { PeriodicJob } from "./platform/periodic.server.ts";
import { liftJob } from "./preparedness/jobs.server.ts";
import { collectJob } from "./successes/jobs.server.ts";
import { tallyJob } from "./updates/jobs.server.ts";

export const periodicJobs: readonly PeriodicJob[] = [
  collectJob,
  tallyJob,
  remindJob,
  liftJob,
  importJob(contactsInUse),
  statisticsJob,
];
