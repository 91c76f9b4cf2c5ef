// A database that cannot be opened says which file it is, and why.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { openConnection } from "./dialect/sqlite.server.ts";

it("names the file that is no database", () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "framsnakk-broken-")), "framsnakk.db");
  writeFileSync(file, "noe helt annet ".repeat(100));
  expect(() => openConnection(file)).toThrow(`The database ${file} cannot be opened: file is not a database`);
});
