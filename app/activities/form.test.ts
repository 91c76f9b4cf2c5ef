import { describe, expect, it } from "vitest";
import { ZodError } from "zod";
import { readActivityForm } from "./form.ts";
import { whichPerson } from "./which-person.ts";

const typed = (overrides: Record<string, string | string[]> = {}): FormData => {
  const form = new FormData();
  const fields = { kind: "meeting", title: "Styremøte", date: "2026-11-24", time: "12:00", locale: "nb", ...overrides };
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
  return form;
};

describe("readActivityForm", () => {
  it("means a time in Norway", () => {
    expect(readActivityForm(typed({ endTime: "13:30", place: "  Rådhuset\t2 ", memberIds: ["a", "a", "b"] }))).toEqual({
      kind: "meeting",
      title: "Styremøte",
      startsAt: new Date("2026-11-24T11:00:00Z"),
      endsAt: new Date("2026-11-24T12:30:00Z"),
      place: "Rådhuset 2",
      memberId: null,
      memberIds: ["a", "b"],
      contactIds: [],
      audienceIds: [],
      open: false,
      note: "",
      facilitator: "",
      method: "",
      preparationSentOn: null,
      followUpSentOn: null,
      pressNoticeOn: null,
      locale: "nb",
    });
  });

  it.each([
    [{ title: " \u202e " }, "title", "activities:form.titleMissing"],
    [{ title: "x".repeat(201) }, "title", "activities:form.tooLong"],
    [{ kind: "party" }, "kind", "activities:form.kindMissing"],
    [{ date: "2026-02-29" }, "date", "activities:form.notADate"],
    [{ date: "" }, "date", "activities:form.notADate"],
    [{ date: "9999-01-01" }, "date", "activities:form.notADate"],
    [{ preparationSentOn: "2026-02-29" }, "preparationSentOn", "activities:form.notADate"],
    [{ pressNoticeOn: "snart" }, "pressNoticeOn", "activities:form.notADate"],
    [{ time: "24:00" }, "time", "activities:form.notATime"],
    [{ time: "" }, "time", "activities:form.notATime"],
    [{ date: "i morgen", endTime: "13:00" }, "date", "activities:form.notADate"],
    [{ endTime: "kl. 13" }, "endTime", "activities:form.notATime"],
    [{ endTime: "12:00" }, "endTime", "activities:form.endsBeforeStart"],
    [{ endTime: "08:00" }, "endTime", "activities:form.endsBeforeStart"],
    [{ locale: "sv" }, "locale", "activities:form.localeMissing"],
    [{ contactIds: Array.from({ length: 401 }, (_, n) => `c${n}`) }, "contactIds", "activities:form.tooMany"],
  ])("refuses %j", (overrides, field, code) => {
    const issues = (() => {
      try {
        readActivityForm(typed(overrides));
        return [];
      } catch (error) {
        return error instanceof ZodError ? error.issues : [];
      }
    })();
    expect(issues.map(({ path, message }) => [path.join("."), message])).toEqual([[field, code]]);
  });

  it.each([
    // The hour that is not there in March, and the one that comes twice in October.
    ["2026-03-29", "01:30", "03:30", 3_600_000],
    ["2026-10-25", "01:30", "03:30", 3 * 3_600_000],
  ])("knows how long %s %s to %s is", (date, time, endTime, long) => {
    const { startsAt, endsAt } = readActivityForm(typed({ date, time, endTime }));
    expect((endsAt?.getTime() ?? 0) - startsAt.getTime()).toBe(long);
  });
});

const ola = { id: "1", name: "Ola Vik", title: "ordfører", organisation: "Haukvik kommune" };
const otherOla = { id: "2", name: "Ola Vik", title: "", organisation: "Vik Bygg" };
const olaug = { id: "3", name: "Ola Vikander", title: "", organisation: "" };

describe("whichPerson", () => {
  it.each([
    ["ola vik, ordfører, haukvik kommune", [ola, otherOla, olaug], "1"],
    ["Ola Vik, Vik Bygg", [ola, otherOla, olaug], "2"],
    ["ola vik", [ola, olaug], "1"],
    ["ola vika", [olaug], "3"],
    ["ola vik", [ola, otherOla], null],
    ["ola", [ola, olaug], null],
    ["ola", [], null],
  ])("«%s»", (name, found, id) => {
    const answer = whichPerson(name, found);
    expect("person" in answer ? answer.person.id : null).toBe(id);
    if (!("person" in answer)) expect(answer.candidates).toEqual(found);
  });
});
