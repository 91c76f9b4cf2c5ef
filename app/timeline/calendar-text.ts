// A calendar as RFC 5545 wants it, by hand: a few kinds of events, every byte ours. Pure.
import { addDays, civilDate, wallTime } from "~/platform/civil-date.ts";

export type CalendarEvent = {
  /** The same for as long as the thing exists. */
  uid: string;
  /** Grows with each change of time or place. */
  sequence: number;
  /** When it was last changed. */
  stamp: Date;
  title: string;
  place: string;
  url: string;
  cancelled: boolean;
  /** A time in Norway, or a whole day (civil date). */
  when: { from: Date; to: Date | null } | { day: string };
};

export type Calendar = { name: string; events: readonly CalendarEvent[] };

/** Norway's rule since 1996, as every calendar knows it (RFC 5545 §3.6.5). */
const norwegianTime = [
  "BEGIN:VTIMEZONE",
  "TZID:Europe/Oslo",
  "BEGIN:DAYLIGHT",
  "DTSTART:19700329T020000",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "TZNAME:CEST",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "DTSTART:19701025T030000",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "TZNAME:CET",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
];

export function calendarText({ name, events }: Calendar): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Framsnakk//Framsnakk//NO",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    "X-WR-TIMEZONE:Europe/Oslo",
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
    ...norwegianTime,
    ...events.flatMap(eventLines),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** Nobody is made busy by what they only follow: TRANSPARENT. */
const eventLines = ({ uid, sequence, stamp, title, place, url, cancelled, when }: CalendarEvent): string[] => [
  "BEGIN:VEVENT",
  `UID:${escaped(uid)}`,
  `DTSTAMP:${utc(stamp)}`,
  `SEQUENCE:${sequence}`,
  ...("day" in when
    ? [
        `DTSTART;VALUE=DATE:${compact(when.day)}`,
        // The end of a whole day is the day after (§3.6.1).
        `DTEND;VALUE=DATE:${compact(addDays(when.day, 1))}`,
      ]
    : [`DTSTART${moment(when.from)}`, ...(when.to ? [`DTEND${moment(when.to)}`] : [])]),
  `SUMMARY:${escaped(title)}`,
  ...(place ? [`LOCATION:${escaped(place)}`] : []),
  `URL:${url}`,
  `STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`,
  "TRANSP:TRANSPARENT",
  "END:VEVENT",
];

const compact = (day: string): string => day.replaceAll("-", "");
const utc = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

/**
 * Norwegian wall-clock time. In the hour that comes twice in October, a wall-clock time means the first of the two
 * (§3.3.5): then the second is written in UTC.
 */
function moment(at: Date): string {
  const anHourBefore = new Date(at.getTime() - 3_600_000);
  const second = wallTime(anHourBefore) === wallTime(at);
  if (second) return `:${utc(at)}`;
  return `;TZID=Europe/Oslo:${compact(civilDate(at))}T${wallTime(at).replace(":", "")}${String(at.getUTCSeconds()).padStart(2, "0")}`;
}

/** TEXT (§3.3.11): backslash, semicolon, comma and line end are written with a backslash. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll("\n", "\\n")
    // Nothing else that is not to be seen may stand in a content line (§3.1).
    .replace(/\p{Cc}/gu, "");

const longestLine = 75;

/** At most 75 octets to a line; the next begins with a space, and no character is torn apart (§3.1). */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let current = "";
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    // The space that a continued line begins with is one of its octets.
    if (octets + size > longestLine) {
      lines.push(current);
      current = "";
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join("\r\n ");
}
