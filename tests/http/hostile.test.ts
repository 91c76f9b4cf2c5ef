// What no browser of a reader would send, and a stranger may: odd addresses, odd bodies, odd hosts.
import { request } from "node:http";
import { beforeAll, describe, expect, it } from "vitest";
import { RateLimits } from "~/platform/rate-limits.server.ts";
import { useDatabase } from "../support/database.ts";
import { aRegion } from "../support/factories.ts";
import { form, someoneSignedIn, useApp } from "../support/http.ts";

useDatabase();
const app = useApp({ limits: new RateLimits(0.1) });

let cookie: string;
beforeAll(async () => {
  const region = await aRegion({ slug: "nord" });
  cookie = (await someoneSignedIn(region.id, "owner")).cookie;
});

type Raw = { method?: string; headers?: Record<string, string>; body?: string };
type Answer = { status: number; headers: Record<string, unknown>; text: string };

/** Asks for exactly this target: `fetch` would fold its dots and undo its tricks. */
function raw(target: string, { method = "GET", headers = {}, body }: Raw = {}): Promise<Answer> {
  const { hostname, port } = new URL(app.url());
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, path: target, method, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (chunk: string) => (text += chunk));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    asking.on("error", reject);
    asking.end(body);
  });
}

const formHeaders = { origin: "https://framsnakk.example", "content-type": "application/x-www-form-urlencoded" };

describe("another way of writing an address", () => {
  it.each(["/L/guess", "/%6C/guess", "/x/../l/guess", "/U/guess", "/PRESS/nord", "/%70ress/nord"])(
    "%s lets no script run and sends none",
    async (target) => {
      const answer = await raw(target);
      expect(answer.headers["content-security-policy"]).toContain("script-src 'none'");
      expect(answer.text).not.toContain("<script");
    },
  );

  it("does not make a stranger's form one of ours", async () => {
    for (const target of ["/l/../language", "/l/%2e%2e/language", "/u/x\\..\\..\\language"]) {
      const headers = { ...formHeaders, origin: "https://evil.example", cookie };
      const answer = await raw(target, { method: "POST", headers, body: "locale=en" });
      expect([target, answer.status]).toEqual([target, 403]);
    }
  });

  it("is counted like the usual one", async () => {
    const signIns = ["/sign-in", "/sign-in/", "/SIGN-IN", "/%73ign-in", "/x/../sign-in", "/sign-in.data"];
    const statuses: number[] = [];
    for (const target of signIns) {
      const answer = await raw(target, { method: "POST", headers: formHeaders, body: "email=a@b.no&password=x" });
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([422, 422, 422, 422, 429, 429]);
    let guess = 0;
    for (let n = 0; n < 15 && guess !== 429; n++) guess = (await raw(n % 2 ? "/L/guess" : "/%75/guess")).status;
    expect(guess).toBe(429);
  });
});

describe("what is no request of a browser", () => {
  it.each(["PUT", "PATCH", "DELETE", "TRACE"])("%s is not done", async (method) => {
    expect((await raw("/language", { method, headers: formHeaders })).status).toBe(405);
  });

  it("says so plainly, whoever it calls the host", async () => {
    expect((await raw("http://evil.example/sign-in")).status).toBe(400);
    expect((await raw("/press/nord", { headers: { host: "[::1" } })).status).toBe(200);
    const answer = await raw("/press/nord", {
      headers: { host: "evil.example", "x-forwarded-host": "evil.example:x" },
    });
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain("evil.example");
  });
});

describe("a NUL character", () => {
  it.each(["/press/%00", "/press/nord/%00", "/r/nord/successes/%00", "/r/nord/successes?topic=%00", "/l/%00.data"])(
    "in %s is nobody's fault but the sender's",
    async (target) => {
      expect((await raw(target, { headers: { cookie } })).status).toBe(400);
    },
  );

  it("in a field is taken out before anybody looks for it", async () => {
    const ids = { versionId: "a\0b", "basedOnId\0": "a\0b", contactId: "a\0b", intent: "withdraw" };
    for (const target of ["/r/nord/releases/nowhere", "/r/nord/releases/nowhere/versions"]) {
      const answer = await app.ask(target, { method: "POST", cookie, body: form(ids) });
      expect([target, answer.status]).toEqual([target, 404]);
    }
  });
});

describe("letters of several bytes", () => {
  it("are never torn apart by the size of a chunk", async () => {
    for (const before of ["", "a", "aa", "aaa"]) {
      const { slug } = await aRegion({ name: `${before}${"€".repeat(600)}` });
      const { text } = await raw(`/press/${slug}`);
      expect(text).toContain("€".repeat(600));
      expect(text).not.toContain("\0");
    }
  });
});

describe("a body", () => {
  it.each(["text/plain", "application/json", "multipart/form-data", "multipart/form-data; boundary=x"])(
    "of %s that is no form is the sender's fault",
    async (type) => {
      const headers = { ...formHeaders, "content-type": type, cookie };
      for (const target of ["/language", "/l/guess.data", "/r/nord/successes/new"]) {
        expect((await raw(target, { method: "POST", headers, body: "{}" })).status).toBeLessThan(500);
      }
    },
  );

  it("with a hundred thousand fields does not stop everybody else", async () => {
    const fields = Array.from({ length: 100_000 }, (_, at) => `f${at}=`).join("&");
    const since = performance.now();
    for (const target of ["/language", "/r/nord/successes/new"]) {
      const answer = await raw(target, { method: "POST", headers: { ...formHeaders, cookie }, body: fields });
      expect([target, answer.status]).toEqual([target, 413]);
    }
    const part = 'x\r\nContent-Disposition: form-data; name="f"\r\n\r\n\r\n--';
    const headers = { ...formHeaders, cookie, "content-type": "multipart/form-data; boundary=x; boundary=y" };
    const answer = await raw("/r/nord/successes/new", {
      method: "POST",
      headers,
      body: `--${part.repeat(100_000)}x--`,
    });
    expect(answer.status).toBe(413);
    expect(performance.now() - since).toBeLessThan(10_000);
  });

  it("that is a little too large is answered on a connection that lives on, so that a browser shows the answer", async () => {
    const headers = { ...formHeaders, "content-type": "text/plain" };
    const answer = await raw("/language", { method: "POST", headers, body: "x".repeat(40 * 1024 * 1024) });
    expect(answer.status).toBe(413);
    expect(answer.text).toContain("<h1>");
  });

  it("may be as large as a picture only at the desk, and only for those who are signed in", async () => {
    const body = new FormData();
    body.set("picture", new Blob([new Uint8Array(3 * 1024 * 1024)]), "bilde.jpg");
    expect((await app.ask("/language", { method: "POST", body })).status).toBe(413);
    const answer = await app.ask("/r/nord/successes/new", { method: "POST", body });
    expect(answer.headers.get("location")).toBe("/sign-in");
  });

  it("may carry names that mean something to JavaScript", async () => {
    const body = form({ __proto__x: "1", constructor: "1", "seen.__proto__": "x", "benefits.__proto__.sentence": "x" });
    body.append("__proto__", "polluted");
    expect((await app.ask("/r/nord/successes/new", { method: "POST", cookie, body })).status).toBe(422);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
