// The message house, and what it says to each audience in each language. Pure rows.
import type {
  messageCores,
  messageCoreTexts,
  messageVariants,
  proofPoints,
  successMessages,
} from "#db/schema/messages.ts";
import { audienceId } from "./audiences.ts";
import { demoId } from "./ids.ts";
import type { TextLocale } from "./shift.ts";
import { at, type World } from "./world.ts";

const languages: TextLocale[] = ["nb", "nn"];

/** This pillar has been worded anew, and all variants but one have been read against it since. */
const reworded = "pi-2";
const leftBehind = { audience: "aud-bedrifter", locale: "nn" };

const writtenAt = (world: World): Date => at(world, "2026-02-16", "10:00");
const rewordedAt = (world: World): Date => at(world, "2026-11-12", "09:30");
const rereadAt = (world: World): Date => at(world, "2026-11-13", "10:15");

export const coreRows = (world: World): (typeof messageCores.$inferInsert)[] => {
  const own = { regionId: world.regionId, createdAt: writtenAt(world), changedAt: writtenAt(world) };
  return [
    { ...own, id: demoId("umbrella"), kind: "umbrella", position: 0 },
    ...world.data.extras.messageHouse.pillars.map(({ id }, position) => ({
      ...own,
      id: demoId(id),
      kind: "pillar" as const,
      position,
      ...(id === reworded ? { revision: 2, changedAt: rewordedAt(world) } : {}),
    })),
  ];
};

export function coreTextRows({ data }: World): (typeof messageCoreTexts.$inferInsert)[] {
  const { umbrella, pillars } = data.extras.messageHouse;
  return [{ id: "umbrella", title: umbrella }, ...pillars].flatMap(({ id, title }) =>
    languages.map((locale) => ({
      id: demoId(`${id}/${locale}`),
      coreId: demoId(id),
      locale,
      text: title[locale],
    })),
  );
}

export const proofRows = ({ data }: World): (typeof proofPoints.$inferInsert)[] =>
  data.extras.messageHouse.pillars.flatMap(({ id, proofSuccessIds }) =>
    proofSuccessIds.map((success, position) => ({
      id: demoId(`${id}/proof/${success}`),
      coreId: demoId(id),
      successId: demoId(success),
      position,
    })),
  );

export const variantRows = (world: World): (typeof messageVariants.$inferInsert)[] =>
  world.data.audiences.flatMap(({ id, core, texts }) =>
    languages.map((locale) => {
      const isBehind = id === leftBehind.audience && locale === leftBehind.locale;
      const reread = core === reworded && !isBehind;
      return {
        ...texts[locale],
        id: demoId(`${id}/message/${locale}`),
        regionId: world.regionId,
        audienceId: audienceId(world, id),
        locale,
        coreId: demoId(core),
        coreRevision: reread ? 2 : 1,
        createdAt: writtenAt(world),
        changedAt: reread ? rereadAt(world) : writtenAt(world),
      };
    }),
  );

export const successMessageRows = (world: World): (typeof successMessages.$inferInsert)[] =>
  world.data.extras.successMessages.map(({ writtenAt: written, ...message }) => ({
    ...message,
    id: demoId(`${message.successId}/message/${message.audienceId}/${message.locale}`),
    regionId: world.regionId,
    successId: demoId(message.successId),
    audienceId: audienceId(world, message.audienceId),
    successRevision: 1,
    changedAt: world.shift.instant(written),
  }));
