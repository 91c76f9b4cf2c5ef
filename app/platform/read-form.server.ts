// What a form sends, read within bounds: a stranger may send anything.
import { data } from "@remix-run/node";
import { breathe } from "./breathe.server.ts";
import { readMultipart } from "./multipart.server.ts";

/** Our largest form has a few hundred. Reading takes time by their square, so a million of them would stop the process. */
const mostFields = 3_000;

/** @throws a response (400, 413) where it is no form, was cut short on its way, or has more fields than a form of ours */
export async function readForm(request: Request): Promise<FormData> {
  const body = await wholeBody(request);
  if (body.length === 0) return new FormData();
  const type = request.headers.get("Content-Type") ?? "";
  return withoutNul(/^multipart\/form-data\b/i.test(type) ? withFiles(body, type) : await plainForm(body, type));
}

function withFiles(body: Buffer<ArrayBuffer>, type: string): FormData {
  const form = readMultipart(body, type, mostFields);
  if (form === "tooMany") refuseSoMany();
  return form === "broken" ? refuseIt() : form;
}

function plainForm(body: Buffer<ArrayBuffer>, type: string): Promise<FormData> {
  if (hasMoreThan(mostFields, "&", body)) refuseSoMany();
  return new Response(body, { headers: { "Content-Type": type } }).formData().catch(refuseIt);
}

function refuseSoMany(): never {
  throw data({ kind: "tooManyFields" }, { status: 413 });
}

/** PostgreSQL cannot keep NUL characters, and no text means one. */
function withoutNul(form: FormData): FormData {
  const clean = new FormData();
  for (const [name, value] of form) {
    if (typeof value === "string") clean.append(plain(name), plain(value));
    else clean.append(plain(name), value);
  }
  return clean;
}

const plain = (text: string): string => text.replaceAll("\0", "");

function refuseIt(): never {
  throw data({ kind: "notAForm" }, { status: 400 });
}

/** A reader who leaves the page while it sends has done nothing that needs looking into. */
async function wholeBody({ body }: Request): Promise<Buffer<ArrayBuffer>> {
  const reader = body?.getReader();
  const pieces: Uint8Array[] = [];
  for (;;) {
    const piece = await reader?.read().catch(refuseIt);
    if (!piece?.value) break;
    pieces.push(piece.value);
  }
  const whole = Buffer.concat(pieces);
  await breathe();
  return whole;
}

function hasMoreThan(most: number, sign: string, body: Buffer): boolean {
  let found = 0;
  for (let at = body.indexOf(sign); at !== -1; at = body.indexOf(sign, at + sign.length)) {
    found += 1;
    if (found > most) return true;
  }
  return false;
}
