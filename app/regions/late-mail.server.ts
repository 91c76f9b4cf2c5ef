// How late mail may be before a person is asked. Delivery lies below regions, so it is handed this.
import type { LateMail } from "~/delivery/cause.ts";
import { readSetting } from "./settings.queries.server.ts";
import { lateMailHours } from "./settings.ts";

export const lateMail: LateMail = async (db, regionId) =>
  (await readSetting(db, regionId, lateMailHours)) * 60 * 60_000;
