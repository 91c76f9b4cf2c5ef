import { describe, expect, it } from "vitest";
import { readCalendar } from "#tests/support/calendar.ts";
import { type CalendarEvent, calendarText } from "./calendar-text.ts";

const event: CalendarEvent = {
  uid: "activity-1@framsnakk",
  sequence: 0,
  stamp: new Date("2026-11-21T07:40:00Z"),
  title: "Styremøte",
  place: "Kommunehuset",
  url: "https://framsnakk.example/r/nordvag/activities/1",
  cancelled: false,
  when: { from: new Date("2026-11-24T11:00:00Z"), to: new Date("2026-11-24T13:30:00Z") },
};

const read = (...events: Partial<CalendarEvent>[]) =>
  readCalendar(calendarText({ name: "Nordvågregionen", events: events.map((each) => ({ ...event, ...each })) }));

describe("a calendar", () => {
  it("says what RFC 5545 asks for", () => {
    const { properties, zones, events } = read({});
    expect(properties).toMatchObject({ VERSION: "2.0", METHOD: "PUBLISH", "X-WR-CALNAME": "Nordvågregionen" });
    expect(zones).toEqual(["Europe/Oslo"]);
    expect(events).toEqual([
      {
        UID: "activity-1@framsnakk",
        DTSTAMP: "20261121T074000Z",
        SEQUENCE: "0",
        "DTSTART;TZID=Europe/Oslo": "20261124T120000",
        "DTEND;TZID=Europe/Oslo": "20261124T143000",
        SUMMARY: "Styremøte",
        LOCATION: "Kommunehuset",
        URL: event.url,
        STATUS: "CONFIRMED",
        TRANSP: "TRANSPARENT",
      },
    ]);
  });

  it("ends a whole day on the day after, also over New Year", () => {
    expect(read({ when: { day: "2026-12-31" } }).events[0]).toMatchObject({
      "DTSTART;VALUE=DATE": "20261231",
      "DTEND;VALUE=DATE": "20270101",
    });
  });

  it("says what is called off, and says it of something newer", () => {
    expect(read({ cancelled: true, sequence: 2 }).events[0]).toMatchObject({ STATUS: "CANCELLED", SEQUENCE: "2" });
  });

  it.each([
    ["commas, semicolons; and a \\ backslash"],
    ["a line\nand another\n\nand a last"],
    ["ends in a backslash \\"],
    ["«\\n» as it was typed, and ;"],
    [`${"x".repeat(66)}🏔️🏔️🏔️ på kaia, «så rart»`],
    [`${"æøå".repeat(60)}`],
    [`${"👩‍👩‍👧‍👦".repeat(30)}, slutt`],
    ["END:VEVENT\nBEGIN:VEVENT\nUID:annen"],
    ["a\r\nb\rc"],
  ])("keeps «%s» as it was written", (title) => {
    const { events } = read({ title, place: title });
    const kept = title.replace(/\r\n?/g, "\n");
    expect(events.map(({ SUMMARY, LOCATION }) => [SUMMARY, LOCATION])).toEqual([[kept, kept]]);
  });

  it("puts every title over the fold at some length, and loses nothing", () => {
    for (let length = 50; length < 90; length++) {
      const title = `${"a".repeat(length)}🏔️,é\n;`;
      expect(read({ title }).events[0]?.SUMMARY).toBe(title);
    }
  });
});

const nights: [what: string, at: string, written: string][] = [
  ["before the clock goes forward", "2026-03-29T00:30:00Z", "DTSTART;TZID=Europe/Oslo:20260329T013000"],
  ["after it has", "2026-03-29T01:00:00Z", "DTSTART;TZID=Europe/Oslo:20260329T030000"],
  ["half past two the first time", "2026-10-25T00:30:00Z", "DTSTART;TZID=Europe/Oslo:20261025T023000"],
  ["half past two the second time", "2026-10-25T01:30:00Z", "DTSTART:20261025T013000Z"],
  ["three, once more", "2026-10-25T02:00:00Z", "DTSTART;TZID=Europe/Oslo:20261025T030000"],
];

describe("the nights the clock changes", () => {
  it.each(nights)("%s", (_, at, written) => {
    const text = calendarText({ name: "n", events: [{ ...event, when: { from: new Date(at), to: null } }] });
    expect(text).toContain(`\r\n${written}\r\n`);
    expect(text).not.toContain("DTEND");
  });
});
