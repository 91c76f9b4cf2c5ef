// Reads a calendar by the letter of RFC 5545, and refuses what does not follow it.

export type ReadCalendar = {
  properties: Record<string, string>;
  /** The TZID of each time zone that is described. */
  zones: string[];
  /** By name with parameters; TEXT values unescaped. */
  events: Record<string, string>[];
};

const texts = ["SUMMARY", "LOCATION", "DESCRIPTION", "UID", "X-WR-CALNAME"];
const oneEach = ["UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "SUMMARY", "LOCATION", "STATUS", "URL"];

export function readCalendar(calendar: string): ReadCalendar {
  const read: ReadCalendar = { properties: {}, zones: [], events: [] };
  const open: string[] = [];
  for (const line of linesOf(calendar)) {
    const [, name = "", parameters = "", value = ""] =
      /^([A-Z-]+)((?:;[A-Z-]+=[^:;,"]+)*):(.*)$/s.exec(line) ?? fail(line);
    const kept = texts.includes(name) ? unescaped(value) : value;
    if (name === "BEGIN") {
      open.push(value);
      if (value === "VEVENT") read.events.push({});
    } else if (name === "END") {
      if (open.pop() !== value) fail(line);
      if (value === "VEVENT") demandWhole(read);
    } else if (open.at(-1) === "VEVENT") put(read.events.at(-1) ?? {}, name, name + parameters, kept);
    else if (open.at(-1) === "VCALENDAR") put(read.properties, name, name + parameters, kept);
    else if (open.at(-1) === "VTIMEZONE" && name === "TZID") read.zones.push(value);
  }
  if (open.length > 0) fail(`${open.join()} is never ended`);
  if (read.properties.VERSION !== "2.0" || !read.properties.PRODID) fail("no VERSION or PRODID");
  return read;
}

function put(into: Record<string, string>, name: string, key: string, value: string): void {
  const twice = oneEach.includes(name) && Object.keys(into).some((known) => known.split(";")[0] === name);
  if (twice) fail(`${name} comes twice`);
  into[key] = value;
}

/** Every event has what it must, its zone is described, and it ends after it begins. */
function demandWhole({ events, zones }: ReadCalendar): void {
  const event = events.at(-1) ?? {};
  const keys = Object.keys(event);
  for (const name of ["UID", "DTSTAMP", "DTSTART"]) {
    if (!keys.some((key) => key.split(";")[0] === name)) fail(`an event without ${name}`);
  }
  if (!/^\d{8}T\d{6}Z$/.test(event.DTSTAMP ?? "")) fail("DTSTAMP is not in UTC");
  for (const key of keys) {
    const zone = /;TZID=(.+)$/.exec(key)?.[1];
    if (zone && !zones.includes(zone)) fail(`no VTIMEZONE for ${zone}`);
    if (zone && !/^\d{8}T\d{6}$/.test(event[key] ?? "")) fail(`${key} is no local time`);
    if (key.endsWith(";VALUE=DATE") && !/^\d{8}$/.test(event[key] ?? "")) fail(`${key} is no date`);
  }
  const [start = ""] = keys.filter((key) => key.startsWith("DTSTART"));
  const end = event[start.replace("DTSTART", "DTEND")];
  if (end !== undefined && end <= (event[start] ?? "")) fail("it ends before it begins");
}

/** CRLF after every line, none longer than 75 octets, and each a whole piece of UTF-8. */
function linesOf(calendar: string): string[] {
  if (!calendar.endsWith("\r\n")) fail("no line end at the end");
  const physical = calendar.slice(0, -2).split("\r\n");
  for (const line of physical) {
    const octets = Buffer.from(line, "utf8");
    if (octets.length > 75) fail(`${octets.length} octets: ${line}`);
    if (/[\r\n]/.test(line)) fail(`a bare line end in ${JSON.stringify(line)}`);
    // A character torn apart at a fold would come back as U+FFFD.
    if (octets.toString("utf8") !== line) fail(`torn: ${JSON.stringify(line)}`);
  }
  return physical.join("\r\n").replaceAll("\r\n ", "").split("\r\n");
}

function unescaped(value: string): string {
  if (/(^|[^\\])(\\\\)*[;,]/.test(value)) fail(`an unescaped sign in ${value}`);
  return value.replace(/\\(.?)/gs, (_, sign: string) => {
    if (sign === "n" || sign === "N") return "\n";
    return "\\;,".includes(sign) && sign !== "" ? sign : fail(`\\${sign} means nothing`);
  });
}

const fail = (what: string): never => {
  throw new Error(`not a calendar: ${what}`);
};
