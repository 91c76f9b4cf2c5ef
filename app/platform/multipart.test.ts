import { describe, expect, it } from "vitest";
import { readMultipart } from "./multipart.server.ts";

/** As Node writes it, which is as browsers do. */
async function sent(fields: readonly (readonly [string, string | File])[]) {
  const form = new FormData();
  for (const [name, value] of fields) {
    if (typeof value === "string") form.append(name, value);
    else form.append(name, value);
  }
  const request = new Request("https://framsnakk.example/", { method: "POST", body: form });
  return { body: Buffer.from(await request.arrayBuffer()), type: request.headers.get("content-type") ?? "" };
}

async function received(form: FormData) {
  const shown = async (value: string | File) =>
    typeof value === "string" ? value : [value.name, value.type, Buffer.from(await value.arrayBuffer()).toString()];
  return Promise.all([...form].map(async ([name, value]) => [name, await shown(value)]));
}

const form = (parts: string): Buffer<ArrayBuffer> => Buffer.from(parts.replaceAll("\n", "\r\n"));
const type = "multipart/form-data; boundary=xyz";
const one = '--xyz\nContent-Disposition: form-data; name="a"\n\n1\n';

describe("a form with files", () => {
  it("is read as it was sent, whatever stands in its names and values", async () => {
    const { body, type } = await sent([
      ["navn", "Åse «Ø»\r\n\r\nto linjer\r\n--"],
      ["tom", ""],
      ['et "navn"; name=x', "æ"],
      ["samme", "1"],
      ["samme", "2"],
      ["file", new File(['name="a"\r\n\r\n------\r\n\0'], 'liste; "ny" æ.csv', { type: "text/csv" })],
    ]);
    const read = readMultipart(body, type, 6);
    expect(read).toBeInstanceOf(FormData);
    expect(await received(read as FormData)).toEqual([
      ["navn", "Åse «Ø»\r\n\r\nto linjer\r\n--"],
      ["tom", ""],
      ['et "navn"; name=x', "æ"],
      ["samme", "1"],
      ["samme", "2"],
      ["file", ['liste; "ny" æ.csv', "text/csv", 'name="a"\r\n\r\n------\r\n\0']],
    ]);
    expect(readMultipart(body, type, 5)).toBe("tooMany");
    for (let cut = 1; cut < body.length - 4; cut += 7) {
      expect(readMultipart(body.subarray(0, cut), type, 6)).toBe("broken");
    }
  });

  it("holds an empty file without a name where none was chosen", async () => {
    const none =
      '--xyz\nContent-Disposition: form-data; name="file"; filename=""\nContent-Type: application/octet-stream\n\n\n';
    expect(await received(readMultipart(form(`${none}--xyz--`), type, 1) as FormData)).toEqual([
      ["file", ["", "application/octet-stream", ""]],
    ]);
  });

  it("may name its boundary in quotes, and may hold nothing", async () => {
    expect(
      await received(readMultipart(form(`${one}--xyz--`), 'multipart/form-data; boundary="xyz"', 1) as FormData),
    ).toEqual([["a", "1"]]);
    expect([...(readMultipart(form("--xyz--\n"), type, 1) as FormData)]).toEqual([]);
  });

  it.each([
    ["no boundary named", `${one}--xyz--`, "multipart/form-data"],
    ["another boundary", `${one}--xyz--`, "multipart/form-data; boundary=abc"],
    ["never ended", one, type],
    ["no name", "--xyz\nContent-Disposition: form-data\n\n1\n--xyz--", type],
    ["no head", "--xyz\n\n1\n--xyz--", type],
    [
      "a head without end",
      `--xyz\nContent-Disposition: form-data; name="a"; x="${"x".repeat(5_000)}"\n\n1\n--xyz--`,
      type,
    ],
    ["a boundary that goes on", '--xyzw\nContent-Disposition: form-data; name="a"\n\n1\n--xyz--', type],
  ])("is none: %s", (_, body, said) => {
    expect(readMultipart(form(body), said, 9)).toBe("broken");
  });
});
