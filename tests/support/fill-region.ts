// Run as a program: migrates, fills the demo region into any database, and gives it three people who can sign in there.

import { inTransaction, read } from "#db/client.server.ts";
import { fillDemo } from "#db/demo/fill.server.ts";
import { demoSlug } from "#db/demo/ids.ts";
import { migrate } from "#db/migrate.server.ts";
import { closeStore, openStore } from "#db/store.server.ts";
import { createAccount, setMembership } from "~/auth/accounts.commands.server.ts";
import { regionBySlug } from "~/regions/regions.queries.server.ts";
import type { People } from "./server.ts";

const password = "a-password-for-tests-only";
const people: People = {
  owner: { name: "Torunn Elvestrand", email: "torunn@desk.example", password },
  editor: { name: "Eivind Raudstein", email: "eivind@desk.example", password },
  reader: { name: "Hilde Fjærestad", email: "hilde@desk.example", password },
};

await migrate();
await openStore();
const now = new Date();
await fillDemo(now, () => {});
const region = await regionBySlug(read, demoSlug);
if (!region) throw new Error("the region was not made");
const actor = { kind: "job", job: "test", regionId: region.id } as const;
for (const role of ["owner", "editor", "reader"] as const) {
  const userId = await createAccount({ ...people[role], locale: null }, now);
  await inTransaction((db) => setMembership(db, actor, now, { userId, role, memberId: null }));
}
await closeStore();
process.stdout.write(`${JSON.stringify(people)}\n`);
