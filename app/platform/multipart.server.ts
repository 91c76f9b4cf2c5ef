// A form with files in it, read where its bytes lie: Node's own `formData()` goes through them one by one, and for a file of
// 30 MB keeps everybody waiting for a second.

export type Multipart = "broken" | "tooMany" | FormData;

const headEnd = "\r\n\r\n";
const longestHead = 4_096;

/** @param type what the request says its body is; @param most fields that it may have */
export function readMultipart(body: Buffer<ArrayBuffer>, type: string, most: number): Multipart {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(type) ?? [];
  const line = Buffer.from(`--${quoted ?? plain ?? ""}`, "latin1");
  const between = Buffer.concat([Buffer.from("\r\n"), line]);
  const form = new FormData();
  let at = body.indexOf(line);
  if (line.length === 2 || at === -1) return "broken";
  for (let fields = 0; ; fields++) {
    at += line.length;
    const ending = body.toString("latin1", at, at + 2);
    if (ending === "--") return form;
    if (fields === most) return "tooMany";
    const head = body.subarray(at, at + longestHead);
    const begin = at + head.indexOf(headEnd) + headEnd.length;
    const end = body.indexOf(between, begin);
    const named = namesIn(head.toString("utf8", 0, begin - at));
    if (ending !== "\r\n" || !head.includes(headEnd) || end === -1 || !named) return "broken";
    const bytes = body.subarray(begin, end);
    if (named.fileName === undefined) form.append(named.name, bytes.toString("utf8"));
    else form.append(named.name, new File([bytes], named.fileName, { type: named.type }));
    at = end + 2;
  }
}

/** As browsers write what would end a name too early. */
const unescaped = (name: string): string => name.replace(/%0D/gi, "\r").replace(/%0A/gi, "\n").replace(/%22/g, '"');

function namesIn(head: string): { name: string; fileName: string | undefined; type: string } | undefined {
  const [, names] = /^content-disposition:[ \t]*form-data([^\r\n]*)/im.exec(head) ?? [];
  const [, name] = /;\s*name="([^"]*)"/i.exec(names ?? "") ?? [];
  if (name === undefined) return undefined;
  const [, fileName] = /;\s*filename="([^"]*)"/i.exec(names ?? "") ?? [];
  const [, type] = /^content-type:[ \t]*([^\s;]*)/im.exec(head) ?? [];
  return {
    name: unescaped(name),
    fileName: fileName === undefined ? undefined : unescaped(fileName),
    type: type ?? "",
  };
}
