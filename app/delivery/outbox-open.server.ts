import { NotFound } from "~/platform/refusal.ts";
import { mailRoute } from "./transport.server.ts";

/** The outbox is there where mail stays at home, and nowhere else. @throws NotFound */
export function demandOutbox(): void {
  if (mailRoute() !== "outbox") throw new NotFound("outbox");
}
