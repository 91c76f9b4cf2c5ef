// The outlets, what they cover, who works there, and who wants no more mail. Pure rows.

import { sortKey } from "#db/dialect/sort-key.ts";
import type { suppressions } from "#db/schema/delivery.ts";
import type { mediaContacts, outletCoverage, outlets } from "#db/schema/press.ts";
import { emailKey } from "~/delivery/address.ts";
import { demoId } from "./ids.ts";
import type { World } from "./world.ts";

export const outletId = (journalist: string): string => demoId(`${journalist}/outlet`);

export const outletRows = ({ data, regionId }: World): (typeof outlets.$inferInsert)[] =>
  data.mediaContacts.map(({ id, outlet, kind, locale, deadline, publishDays }) => ({
    id: outletId(id),
    regionId,
    name: outlet,
    kind,
    languageForm: locale,
    deadline,
    publishDays: publishDays.join(", "),
    sortKey: sortKey(outlet),
  }));

export const coverageRows = ({ data }: World): (typeof outletCoverage.$inferInsert)[] =>
  data.mediaContacts.flatMap(({ id, municipalityIds }) =>
    municipalityIds.map((member) => ({
      id: demoId(`${id}/covers/${member}`),
      outletId: outletId(id),
      memberId: demoId(member),
    })),
  );

/** Came with an older list, and nobody has looked since. */
const lookedAtOn: Record<string, string> = { "mc-07": "2025-10-14" };

/** Whoever was talked to was seen to be right. */
export const journalistRows = ({ data, regionId, shift }: World): (typeof mediaContacts.$inferInsert)[] =>
  data.mediaContacts.map(({ id, beat, lastContactAt }) => ({
    id: demoId(`${id}/journalist`),
    regionId,
    contactId: demoId(id),
    outletId: outletId(id),
    beat,
    verifiedOn: shift.date(lookedAtOn[id] ?? lastContactAt),
  }));

export const suppressionRows = (world: World): (typeof suppressions.$inferInsert)[] =>
  world.data.mediaContacts
    .filter(({ unsubscribed }) => unsubscribed)
    .map(({ id, email }) => ({
      id: demoId(`${id}/unsubscribed`),
      regionId: world.regionId,
      recipientKey: emailKey(email),
      list: "press",
      reason: "unsubscribed",
      createdAt: world.begunAt,
    }));
