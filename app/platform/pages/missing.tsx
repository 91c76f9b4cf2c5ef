import { answering } from "~/platform/attempt.server.ts";
import { NotFound } from "~/platform/refusal.ts";

const missing = () =>
  answering(async () => {
    throw new NotFound();
  });

export const loader = missing;
export const action = missing;

/** Never drawn: the loader has thrown, and the root draws the error. Without it Remix would answer with data alone. */
export default function Missing() {
  return null;
}
