// Ids for many new rows at once: UUIDs of version 7, which rise with time. Rows that come together then stand together in
// every index by their id, and a page of the database is written once for all of them instead of once for each.
import { randomUUID } from "node:crypto";

export function risingId(): string {
  const time = Date.now().toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
