// Starts HTTP and worker, and stops both gracefully. `createApp` is the whole HTTP side, without a port.
import "./app/platform/production.server.ts";
import { existsSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express } from "express";
import { setupCode } from "./app/auth/installation.server.ts";
import { type Background, startBackground } from "./app/background.server.ts";
import { now } from "./app/platform/clock.server.ts";
import { env, secret } from "./app/platform/env.server.ts";
import {
  boundedBodies,
  boundedTries,
  carryHeaders,
  ownFormsOnly,
  plainRequests,
  type Refuse,
} from "./app/platform/http/guards.server.ts";
import { refuseAtDoor } from "./app/platform/http/plain-page.server.ts";
import { requestLog, routePatterns } from "./app/platform/http/request-log.server.ts";
import { log, logError } from "./app/platform/log.server.ts";
import { projectRoot } from "./app/platform/project-root.server.ts";
import { RateLimits } from "./app/platform/rate-limits.server.ts";
import { migrate } from "./db/migrate.server.ts";
import { closeStore, openStore } from "./db/store.server.ts";

const buildFolder = path.join(projectRoot, "build");

/** What `npm run build` made. */
export async function loadBuild(): Promise<ServerBuild> {
  const file = path.join(buildFolder, "server", "index.js");
  if (!existsSync(file))
    throw new Error("There is no build yet. Run «npm run build» first; «npm start» does it by itself.");
  return import(pathToFileURL(file).href);
}

export type AppOptions = {
  build: ServerBuild;
  publicUrl?: string;
  isDemo?: boolean;
  limits?: RateLimits;
};

export function createApp({
  build,
  publicUrl = env.publicUrl,
  isDemo = env.isDemo,
  limits = new RateLimits(),
}: AppOptions): Express {
  const app = express();
  const styles = build.assets.routes.root?.css ?? [];
  const refuse: Refuse = (request, response, refusal) => refuseAtDoor(request, response, refusal, styles);
  const client = path.join(buildFolder, "client");

  app.disable("x-powered-by");
  app.set("trust proxy", env.trustedProxies);
  app.use(carryHeaders(publicUrl.startsWith("https:")));
  app.use(plainRequests(publicUrl));
  app.use(compression());
  app.use(
    "/assets",
    express.static(path.join(client, "assets"), { immutable: true, maxAge: "1y", fallthrough: false }),
  );
  app.use(express.static(client, { maxAge: "1h", redirect: false, dotfiles: "ignore" }));
  app.use(requestLog(log, routePatterns(build.routes)));
  app.use(boundedTries(limits, refuse));
  app.use(ownFormsOnly({ publicUrl, isDemo }, refuse));
  app.use(boundedBodies(refuse));
  app.all(
    "*",
    createRequestHandler({
      build,
      mode: "production",
      getLoadContext: (_, { locals }) => ({ nonce: locals.nonce, requestId: locals.requestId }),
    }),
  );
  app.use(failing(refuse));
  return app;
}

/** Four arguments, because Express knows an error handler by their number. */
function failing(refuse: Refuse): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const status: unknown = error?.status;
    if (typeof status === "number" && status >= 400 && status < 500) {
      response.sendStatus(status);
      return;
    }
    logError(response.locals.requestId ?? "-", error);
    if (response.headersSent) response.destroy();
    else refuse(request, response, "unexpected");
  };
}

export type Running = { url: string; stop(): Promise<void> };

const graceMs = 8_000;

export async function startServer({
  port = env.port,
  host = env.host,
  worker: withWorker = true,
} = {}): Promise<Running> {
  if (env.isDemo && !["127.0.0.1", "::1", "localhost"].includes(host)) {
    throw new Error("The demo listens on this machine only. Set PUBLIC_URL to run an installation of your own.");
  }
  secret();
  await prepareDatabase();
  const server = createApp({ build: await loadBuild() }).listen(port, host);
  await listening(server, port);
  const background = withWorker ? startBackground() : undefined;
  const url = env.isDemo ? `http://localhost:${(server.address() as AddressInfo).port}` : env.publicUrl;
  return { url, stop: () => stop(server, background) };
}

async function prepareDatabase(): Promise<void> {
  const migrated = await migrate();
  if (migrated > 0) log.info({ migrations: migrated }, "database brought up to this version");
  await openStore();
  if (!env.isDemo) return;
  const { fillDemo } = await import("./db/demo/fill.server.ts");
  await fillDemo(now(), (line) => log.info(line));
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("listening", resolve);
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(error.code === "EADDRINUSE" ? new Error(`Port ${port} is in use. Set PORT to another one.`) : error);
    });
  });
}

/** Takes nothing new, finishes what is under way, then lets go of the database. */
async function stop(server: Server, background: Background | undefined): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const cutOff = setTimeout(() => server.closeAllConnections(), graceMs);
  await Promise.all([closed, background?.stop()]);
  clearTimeout(cutOff);
  await closeStore();
}

/** Stops at SIGTERM and SIGINT; a second one, or ten seconds, ends it at once. */
export function stopOnSignals(end: () => Promise<void>): void {
  let stopping = false;
  const leave = async (signal: string) => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, "stopping");
    setTimeout(() => process.exit(1), graceMs + 2_000).unref();
    try {
      await end();
      process.exit(0);
    } catch (error) {
      logError("stop", error);
      process.exit(1);
    }
  };
  process.on("SIGTERM", leave);
  process.on("SIGINT", leave);
}

/** `npm start` and `framsnakk serve`. */
export async function serve(options: { worker: boolean }): Promise<void> {
  try {
    const running = await startServer(options);
    stopOnSignals(running.stop);
    console.info(`Framsnakk: ${running.url}`);
    const code = await setupCode();
    if (code) console.info(`Nobody has set it up yet. Open ${running.url}/start with this one-time code: ${code}`);
  } catch (error) {
    logError("start", error);
    console.error(`Framsnakk could not start: ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
}

const startedDirectly = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (startedDirectly) await serve({ worker: !process.argv.includes("--no-worker") });
