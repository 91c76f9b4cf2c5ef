// What the page that asks somebody was opened for, read from its address. Pure.

import type { AskKind } from "#db/schema/ambassadors.ts";
import { askKinds } from "./kinds.ts";

export type AskWish = { kind: AskKind | null; successId: string | null; ambassadorId: string | null };

/** What does not read is as if it had not been asked for. */
export const readWish = (params: URLSearchParams): AskWish => ({
  kind: askKinds.find((kind) => kind === params.get("kind")) ?? null,
  successId: params.get("success") || null,
  ambassadorId: params.get("to") || null,
});

export function searchOfWish({ kind, successId, ambassadorId }: AskWish): string {
  const params = new URLSearchParams();
  if (successId) params.set("success", successId);
  if (kind) params.set("kind", kind);
  if (ambassadorId) params.set("to", ambassadorId);
  return `?${params}`;
}
