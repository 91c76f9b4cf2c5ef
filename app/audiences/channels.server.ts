// The channels of an audience, written with it.
import { and, eq, inArray } from "drizzle-orm";
import type { WriteDb } from "#db/handles.ts";
import { type Audience, channelConfirmers, channels } from "#db/schema/audiences.ts";
import type { Actor } from "~/access/actor.ts";
import { contactWithAddress } from "~/contacts/contacts.commands.server.ts";
import { contactsByIds } from "~/contacts/contacts.queries.server.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import type { ChannelView } from "./audiences.queries.server.ts";
import { isBeyondEmail } from "./channel-kinds.ts";
import { type ChannelFields, channelField } from "./form.ts";

type Settled = Omit<ChannelFields, "confirmerEmail">;

/** Everyone it points to must be this region's; one who is named by address becomes one of those who confirm. */
export async function settleChannels(db: WriteDb, actor: Actor, typed: readonly ChannelFields[]): Promise<Settled[]> {
  const ids = typed.flatMap(({ confirmerIds }) => confirmerIds);
  if ((await contactsByIds(actor, db, ids)).length !== new Set(ids).size) throw new NotFound("contact");
  const settled: Settled[] = [];
  for (const { confirmerEmail, ...channel } of typed) {
    const confirmerIds = [...channel.confirmerIds];
    if (confirmerEmail !== null) {
      const found = await contactWithAddress(db, actor.regionId, confirmerEmail);
      const field = channelField(channel.id, "confirmerEmail");
      if (!found) throw new Refusal("audiences:refusal.noSuchContact", { field, params: { email: confirmerEmail } });
      if (!confirmerIds.includes(found.id)) confirmerIds.push(found.id);
    }
    settled.push({ ...channel, confirmerIds: isBeyondEmail(channel.kind) ? confirmerIds : [] });
  }
  return settled;
}

/** One that is left out is taken out of use: what it carried stands. What kind it is stays as it was made. */
export async function writeChannels(
  db: WriteDb,
  now: Date,
  audience: Pick<Audience, "id" | "regionId">,
  before: readonly ChannelView[],
  after: readonly Settled[],
): Promise<void> {
  const place = { audienceId: audience.id, regionId: audience.regionId };
  const gone = before.filter((known) => !after.some(({ id }) => id === known.id)).map(({ id }) => id);
  if (gone.length) await db.update(channels).set({ archivedAt: now }).where(inArray(channels.id, gone));
  for (const [position, { id, kind, label, url, effortMinutes, confirmerIds }] of after.entries()) {
    const known = before.find((channel) => channel.id === id);
    const columns = { label, url, effortMinutes, position };
    if (known) await db.update(channels).set(columns).where(eq(channels.id, id));
    else {
      const [made] = await db
        .insert(channels)
        .values({ ...place, ...columns, id, kind, createdAt: now })
        .onConflictDoUpdate({
          // One that was taken out of use in this audience, and is put back by a form that still had it.
          target: channels.id,
          set: { ...columns, archivedAt: null },
          setWhere: and(eq(channels.audienceId, audience.id), eq(channels.regionId, audience.regionId)),
        })
        .returning({ id: channels.id });
      if (!made) throw new NotFound("channel");
    }
    await db.delete(channelConfirmers).where(eq(channelConfirmers.channelId, id));
    if (confirmerIds.length && isBeyondEmail(known?.kind ?? kind)) {
      await db.insert(channelConfirmers).values(confirmerIds.map((contactId) => ({ channelId: id, contactId })));
    }
  }
}

/** Two that say the same give the same text: the order of channels means something, that of people does not. */
export const channelsText = (from: readonly Settled[]): string =>
  JSON.stringify(
    from.map(({ id, kind, label, url, effortMinutes, confirmerIds }) => [
      id,
      kind,
      label,
      url,
      effortMinutes,
      confirmerIds.toSorted(),
    ]),
  );
