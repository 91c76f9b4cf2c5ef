import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { finished, runScript } from "../../tests/support/process.ts";

const script = `
  import { secret } from "./app/platform/env.server.ts";
  console.log(secret());
`;
const secretIn = (folder: string): Promise<string> => finished(runScript(script, { DATA_DIR: folder, SECRET: "" }));
const aFolder = (): string => path.join(mkdtempSync(path.join(tmpdir(), "framsnakk-secret-")), "data");

describe("the secret", () => {
  it("is one, however many processes start at once, and kept from others", async () => {
    const folder = aFolder();
    const [first, ...others] = await Promise.all([secretIn(folder), secretIn(folder), secretIn(folder)]);
    expect(first?.length).toBeGreaterThanOrEqual(32);
    for (const other of others) expect(other).toBe(first);
    expect(readdirSync(folder)).toEqual(["secret"]);
    expect(readFileSync(path.join(folder, "secret"), "utf8")).toBe(first);
    expect(statSync(path.join(folder, "secret")).mode & 0o077).toBe(0);
    expect(statSync(folder).mode & 0o077).toBe(0);
  });

  it("is never an empty one: that would let anybody sign", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "framsnakk-secret-"));
    writeFileSync(path.join(folder, "secret"), "");
    await expect(secretIn(folder)).rejects.toThrow(/is empty or cut short/);
  });
});
