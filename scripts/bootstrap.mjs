// Makes a fresh clone ready: packages, build, browser; each only where something changed. Node's built-ins only, since it
// runs before anything is installed. `node scripts/bootstrap.mjs [build] [browser]`
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);

const wanted = new Set(process.argv.slice(2));

const [major, minor] = process.versions.node.split(".").map(Number);
if (!(major === 20 && minor >= 19) && !(major === 22 && minor >= 12) && !(major > 22)) {
  console.error(`Framsnakk needs Node 20.19 or 22.12 and newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Where keys of what has been done are kept. */
const keyFile = (name) => path.join(".cache", `${name}.key`);
const isFresh = (name, key) => existsSync(keyFile(name)) && readFileSync(keyFile(name), "utf8") === key;
const keep = (name, key) => {
  mkdirSync(".cache", { recursive: true });
  writeFileSync(keyFile(name), key);
};

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  if (statSync(folder).isFile()) return [folder];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function hashOf(folders) {
  const hash = createHash("sha256");
  for (const file of folders.flatMap(filesBelow)) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs a program, says every half minute that it is still at it, and gives up with its exit code. */
async function run(what, program, args, hint) {
  const since = performance.now();
  console.log(`> ${what}`);
  const stillAtIt = setInterval(() => console.log(`  … ${seconds(since)}`), 30_000);
  const code = await new Promise((resolve) => {
    const child = spawn(program, args, { stdio: "inherit", shell: process.platform === "win32" });
    child.once("error", (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once("close", resolve);
  });
  clearInterval(stillAtIt);
  if (code !== 0) {
    console.error(`  failed after ${seconds(since)}: ${program} ${args.join(" ")}${hint ? `\n  ${hint}` : ""}`);
    process.exit(code || 1);
  }
  console.log(`  done in ${seconds(since)}`);
}

async function install() {
  const key = `${process.versions.modules} ${process.platform} ${process.arch} ${hashOf(["package-lock.json"])}`;
  if (isFresh("install", key) && existsSync("node_modules/.package-lock.json")) return;
  rmSync(keyFile("install"), { force: true });
  const hint = "better-sqlite3 may have to be compiled: that takes a C++ compiler, make and python3.";
  // NODE_ENV=production would leave out the build tools.
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  await run("Installing packages (the first time up to four minutes)", "npm", args, hint);
  keep("install", key);
}

async function build() {
  const sources = ["app", "db", "emails", "public", "vite.config.ts", "remix.config.js", "tsconfig.json"];
  const key = hashOf([...sources, "package-lock.json"]);
  if (isFresh("build", key) && existsSync("build/server/index.js")) return;
  rmSync(keyFile("build"), { force: true });
  await run("Building", "npx", ["--no-install", "remix", "vite:build", "--logLevel", "warn"]);
  keep("build", key);
}

async function browser() {
  if (["/usr/bin/chromium", "/usr/bin/google-chrome"].some((file) => existsSync(file))) return;
  if (existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    await run("Asking Debian for its packages", "apt-get", ["update", "-qq"]);
    await run("Installing Chromium", "apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
  } else {
    await run("Installing Chromium", "npx", ["--no-install", "playwright", "install", "chromium"]);
  }
}

await install();
if (wanted.has("build")) await build();
if (wanted.has("browser")) await browser();
