// What `npm test` runs: types, lint, the unit and command tests on both databases, the browser suite. All of it runs,
// also when a part fails; the last line is the sum of the reports. `--unit` or `--browser` runs that part alone.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const part = process.argv.includes("--unit") ? "unit" : process.argv.includes("--browser") ? "browser" : "all";
const unitReport = "test-results/unit.json";
const browserReport = "test-results/browser.json";

const total = { passed: 0, failed: 0 };

function run(what, args, env = {}) {
  const since = performance.now();
  console.log(`\n> ${what}`);
  return new Promise((resolve) => {
    const child = spawn("npx", ["--no-install", ...args], {
      stdio: "inherit",
      env: { ...process.env, ...env },
      shell: process.platform === "win32",
    });
    child.once("error", () => resolve(1));
    child.once("close", (code) => {
      console.log(`  ${what}: ${code === 0 ? "well" : "FAILED"}, ${((performance.now() - since) / 1000).toFixed(0)} s`);
      resolve(code ?? 1);
    });
  });
}

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined);

/** A part that failed without naming a test that did (a file that does not load, a crash) counts as one failure. */
function add(what, code, counts) {
  const passed = counts?.passed ?? 0;
  let failed = counts?.failed ?? 0;
  if (failed === 0 && (code !== 0 || passed === 0)) failed = 1;
  console.log(`  ${what}: ${passed} passed, ${failed} failed`);
  total.passed += passed;
  total.failed += failed;
}

/** Types and lint are no tests: they count only when they fail. */
async function check(what, args) {
  if ((await run(what, args)) !== 0) total.failed += 1;
}

async function unit() {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${unitReport}`];
  const code = await run("Unit and command tests", ["vitest", "run", ...reporters]);
  const report = read(unitReport);
  const unloaded = (report?.testResults ?? []).filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  add("unit", code, report && { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length });
}

async function browser() {
  const code = await run("Browser tests", ["playwright", "test", "--reporter=list,json"], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport,
  });
  const stats = read(browserReport)?.stats;
  if (stats?.flaky) console.log(`  ${stats.flaky} browser tests passed only the second time: look at why`);
  add("browser", code, stats && { passed: stats.expected + stats.flaky, failed: stats.unexpected });
}

rmSync("test-results", { recursive: true, force: true });
mkdirSync("test-results", { recursive: true });
if (part !== "browser") {
  // The compiler keeps one processor busy alone: what else there is goes on beside it.
  await Promise.all([check("Types", ["tsc", "--noEmit"]), check("Lint", ["biome", "check", "."]).then(unit)]);
}
if (part !== "unit") await browser();

const line = `${total.passed} passed, ${total.failed} failed`;
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
// .ci/run prints it itself, after npm has said what it wants to say.
if (process.env.SUMMARY_FILE) writeFileSync(process.env.SUMMARY_FILE, `${line}\n`);
else console.log(`\n${line}`);
