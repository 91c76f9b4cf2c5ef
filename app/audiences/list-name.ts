// The list that the mails of an audience belong to: what its people can unsubscribe from. Pure.
import type { Audience } from "#db/schema/audiences.ts";

export const listOf = ({ id, kind }: Pick<Audience, "id" | "kind">): string =>
  kind === "press" ? "press" : `audience:${id}`;
