// The mailings of press releases: those that have left, and the one that waits for its time.
import type { NewContent, NewMail } from "~/delivery/queue.commands.server.ts";
import type { WriteDb } from "#db/client.server.ts";
import type { Written } from "./releases.ts";
import type { World } from "./world.ts";

export type FrozenSending = { written: Written; contents: NewContent[]; mails: NewMail[] };

export async function frozenSendings(_world: World, _all: readonly Written[]): Promise<FrozenSending[]> {
  return [];
}
export async function writeSending(_db: WriteDb, _world: World, _sending: FrozenSending): Promise<void> {}
