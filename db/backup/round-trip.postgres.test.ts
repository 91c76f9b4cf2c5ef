// The demo moves from SQLite to PostgreSQL and back, and is what it was, row by row.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { newDatabase } from "#tests/support/postgres-database.ts";
import { finished, runScript } from "#tests/support/process.ts";
import { rowsOfFile } from "#tests/support/sqlite-rows.ts";
import { restore } from "./restore.server.ts";
import { backUp } from "./write.server.ts";

const folder = mkdtempSync(path.join(tmpdir(), "framsnakk-round-trip-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => path.join(folder, name);

async function move(from: string, to: string, file: string): Promise<void> {
  await backUp({ url: from, file, version: "test", now: new Date() });
  await restore({ url: to, file, replace: false, afterwards: async () => {} });
}

it("comes back as it went, and is searched and used on the way", async () => {
  const script = `
    const { migrate } = await import("./db/migrate.server.ts");
    const { openStore } = await import("./db/store.server.ts");
    const { fillDemo } = await import("./db/demo/fill.server.ts");
    await migrate();
    await openStore();
    await fillDemo(new Date(), () => {});
    process.exit(0);
  `;
  await finished(runScript(script, { DATABASE_URL: `file:${at("demo.db")}` }));
  const { url, remove } = await newDatabase();
  try {
    await move(`file:${at("demo.db")}`, url, at("there.gz"));
    const search = `
      const { read } = await import("./db/client.server.ts");
      const { searchShelf } = await import("./db/dialect/search.server.ts");
      const { regions } = await import("./db/schema/regions.ts");
      const { pendingMigrations } = await import("./db/migrate.server.ts");
      const { closeStore } = await import("./db/store.server.ts");
      const [region] = await read.select().from(regions);
      const found = await searchShelf(read, "search_things", { regionId: region.id, asked: "lærepl", limit: 5 });
      console.log(found.length > 0, await pendingMigrations());
      await closeStore();
    `;
    expect(await finished(runScript(search, { DATABASE_URL: url }))).toBe("true 0");
    await move(url, `file:${at("again.db")}`, at("back.gz"));
  } finally {
    await remove();
  }
  const sortedJson = { sortedJson: true };
  const before = rowsOfFile(at("demo.db"), sortedJson);
  expect(Object.values(before).flat().length).toBeGreaterThan(1000);
  expect(rowsOfFile(at("again.db"), sortedJson)).toEqual(before);
});
