// What stands between the internet and the pages.
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import type { Region } from "#db/schema/regions.ts";
import { useDatabase } from "../support/database.ts";
import { aRegion } from "../support/factories.ts";
import { form, someoneSignedIn, useApp } from "../support/http.ts";

useDatabase();
const app = useApp();

let region: Region;
let cookie: string;
beforeAll(async () => {
  region = await aRegion({ slug: "nord", name: "Nordvågregionen", locale: "nn" });
  cookie = (await someoneSignedIn(region.id, "owner")).cookie;
});

const scripts = (html: string): string[] => html.match(/<script\b[^>]*>/g) ?? [];

describe("pages of the desk", () => {
  it("carry scripts with the nonce of this very answer, and no others", async () => {
    const [first, second] = [await app.ask("/sign-in"), await app.ask("/sign-in")];
    const nonceOf = (answer: Response) =>
      /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "")?.[1];
    expect(nonceOf(first)).toBeTruthy();
    expect(nonceOf(first)).not.toBe(nonceOf(second));
    const found = scripts(await first.text());
    expect(found.length).toBeGreaterThan(1);
    for (const script of found) expect(script).toContain(`nonce="${nonceOf(first)}"`);
  });

  it("are kept by nobody and found by no search engine", async () => {
    const answer = await app.ask("/r/nord/nothing-here", { cookie });
    expect(answer.status).toBe(404);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("x-robots-tag")).toContain("noindex");
    expect(answer.headers.get("strict-transport-security")).toBeTruthy();
    expect(answer.headers.get("x-powered-by")).toBeNull();
  });

  it("keep the desk around an error, in the person's language", async () => {
    const answer = await app.ask("/r/nord/nothing-here", { cookie, headers: { "accept-language": "en" } });
    const html = await answer.text();
    expect(html).toContain("Denne siden finnes ikke");
    expect(html).toContain("Nordvågregionen");
  });
});

describe("public pages and their errors", () => {
  it.each([
    "/press/nord",
    "/press/nowhere",
    "/press/nord/no-such-release",
    "/l/no-such-link",
    "/u/no-such-link",
    "/l/a/b",
  ])("%s sends no script and lets none run", async (path) => {
    const answer = await app.ask(path);
    expect(answer.headers.get("content-security-policy")).toContain("script-src 'none'");
    const html = await answer.text();
    expect(html).toContain("<h1");
    expect(scripts(html)).toEqual([]);
    expect(html).not.toContain("modulepreload");
  });

  it("speak the region's language, the one asked for, or the one chosen before", async () => {
    const lang = async (path: string, headers: Record<string, string> = {}) =>
      /<html lang="([^"]+)"/.exec(await (await app.ask(path, { headers })).text())?.[1];
    expect(await lang("/press/nord", { "accept-language": "en" })).toBe("nn-NO");
    expect(await lang("/press/nord?lang=en")).toBe("en-GB");
    expect(await lang("/press/nord?lang=fr")).toBe("nn-NO");
    expect(await lang("/press/nord", { cookie: "framsnakk.language=nb" })).toBe("nb-NO");
  });
});

describe("a write from another site", () => {
  const post = (path: string, headers: Record<string, string>) =>
    app.ask(path, { method: "POST", cookie, headers, body: form({ locale: "en", to: "/" }) });

  it.each([[{ origin: "https://evil.example" }], [{ origin: "null" }], [{ origin: "http://framsnakk.example" }]])(
    "is refused: %j",
    async (headers) => {
      for (const path of ["/language", "/language.data", "/sign-out", "/r/nord/successes/new", "/press/nord"]) {
        const answer = await post(path, headers);
        expect([path, answer.status]).toEqual([path, 403]);
        expect(await answer.text()).toContain("<h1>");
      }
      expect((await app.ask("/r/nord/nothing-here", { cookie })).status).toBe(404);
    },
  );

  it("is let through when it comes from us", async () => {
    expect((await post("/language", {})).status).toBe(302);
  });

  it("is let through to a link, which rests on its token alone", async () => {
    const answer = await post("/u/no-such-link", { origin: "https://mail.example" });
    expect([404, 410]).toContain(answer.status);
  });
});

describe("where a person is sent", () => {
  it.each(["//evil.example", "/\\evil.example", "https://evil.example", "/..//evil.example"])(
    "never to %s",
    async (to) => {
      const language = await app.ask("/language", { method: "POST", body: form({ locale: "nn", to }) });
      expect(language.headers.get("location")).toBe("/");
      const signedIn = await app.ask(`/sign-in?to=${encodeURIComponent(to)}`, { cookie });
      expect(signedIn.headers.get("location")).toBe("/");
    },
  );

  it("to sign-in and back again", async () => {
    const answer = await app.ask("/r/nord/releases?state=sent");
    expect(answer.headers.get("location")).toBe("/sign-in?to=%2Fr%2Fnord%2Freleases%3Fstate%3Dsent");
  });

  it("home to the one region, or to sign-in", async () => {
    expect((await app.ask("/", { cookie })).headers.get("location")).toBe("/r/nord");
    expect((await app.ask("/")).headers.get("location")).toBe("/sign-in");
  });
});

describe("what is too large", () => {
  it("is refused before it is read", async () => {
    const body = new Uint8Array(3 * 1024 * 1024);
    const answer = await app.ask("/sign-in", { method: "POST", body, headers: { "content-type": "text/plain" } });
    expect(answer.status).toBe(413);
  });

  it("is refused when it does not say how large it is", async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(10));
        controller.close();
      },
    });
    const asking = { method: "POST", body, duplex: "half", headers: { origin: "https://framsnakk.example" } };
    expect((await fetch(`${app.url()}/sign-in`, asking as RequestInit)).status).toBe(413);
  });
});

describe("GET /healthz", () => {
  it("says how the database and the worker are", async () => {
    const answer = await app.ask("/healthz");
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ status: "noWorker", database: "ok", worker: "silent" });
  });
});

/** Puts a store in place that answers nothing, as when the database server is gone. */
async function withoutDatabase(work: () => Promise<void>): Promise<void> {
  const holder = globalThis as { [key: symbol]: unknown };
  const key = Symbol.for("framsnakk.store");
  const store = holder[key];
  const gone = () => {
    throw new Error("connection refused");
  };
  holder[key] = { read: { select: gone } };
  try {
    await work();
  } finally {
    holder[key] = store;
  }
}

describe("without a database", () => {
  it("is told to whoever watches", async () => {
    await withoutDatabase(async () => {
      const answer = await app.ask("/healthz");
      expect(answer.status).toBe(503);
      expect(await answer.json()).toMatchObject({ status: "failing", database: "failing" });
    });
  });

  it("is told to people with an id, and without what went wrong", async () => {
    await withoutDatabase(async () => {
      const answer = await app.ask("/press/nord", { headers: { "accept-language": "en" } });
      expect(answer.status).toBe(500);
      const html = await answer.text();
      expect(html).toContain("Something went wrong on our side");
      expect(html).toMatch(/<code>[0-9a-f]{8}<\/code>/);
      expect(html).not.toContain("connection refused");
    });
  });
});

describe("words for the browser", () => {
  it("come under an address that may be kept for ever", async () => {
    const html = await (await app.ask("/sign-in")).text();
    const address = /id="words"[^>]*href="([^"]+)"/.exec(html)?.[1] ?? "";
    const answer = await app.ask(address);
    expect(answer.headers.get("cache-control")).toContain("immutable");
    expect(await answer.json()).toHaveProperty("platform.skip");
    expect((await app.ask("/words/nb/old.json")).headers.get("cache-control")).toBe("no-store");
    expect((await app.ask("/words/fr/x.json")).status).toBe(404);
  });
});

describe("too many tries", () => {
  it("are refused in the reader's language, and leave everything else alone", async () => {
    const post = () =>
      app.ask("/sign-in", {
        method: "POST",
        body: form({ email: `ingen-${Math.random()}@example.no`, password: "gjetning" }),
        headers: { "accept-language": "nn" },
      });
    let answer = await post();
    for (let n = 0; n < 45 && answer.status !== 429; n++) answer = await post();
    expect(answer.status).toBe(429);
    expect(answer.headers.get("retry-after")).toBeTruthy();
    expect(await answer.text()).toMatch(/Vent (eitt|\d+) minutt/);
    expect((await app.ask("/sign-in")).status).toBe(200);
    expect((await app.ask("/r/nord/nothing-here", { cookie })).status).toBe(404);
  }, 60_000);

  it("are refused at links too", async () => {
    let status = 0;
    for (let n = 0; n < 130 && status !== 429; n++) {
      status = (await app.ask("/l/guess")).status;
      await sleep(0);
    }
    expect(status).toBe(429);
  }, 60_000);
});
