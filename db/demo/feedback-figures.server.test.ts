// The inbox, the enquiries and the media list of the demo on its anchor, as the product shows them.
import { beforeAll, expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { answerTimes, unanswered } from "~/feedback/unanswered.queries.server.ts";
import { getEnquiry, openEnquiries } from "~/press/enquiries.queries.server.ts";
import { listMedia } from "~/press/media.queries.server.ts";
import { readMediaFilter } from "~/press/outlet-form.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { aJobActor } from "../../tests/support/factories.ts";
import { fillDemo } from "./fill.server.ts";
import { demoId } from "./ids.ts";

useDatabase();
const now = new Date("2026-11-21T11:00:00+01:00");
const desk = aJobActor(demoId("nordvag"));
beforeAll(() => fillDemo(now, () => {}));

it("two wait, one of them too long, and answers take two and a half working days", async () => {
  expect(await unanswered(desk, read, now)).toMatchObject([
    { id: demoId("fb-06"), workingDays: 8, dueOn: "2026-11-17", overdue: true },
    { id: demoId("fb-07"), workingDays: 1, dueOn: "2026-11-26", overdue: false },
  ]);
  expect(await answerTimes(desk, read, now)).toEqual({
    ...{ median: 2.5, answered: 4, businessMedian: 2.5, businessAnswered: 2, limit: 5 },
  });
});

it("one request for access is open, with five working days", async () => {
  expect(await openEnquiries(desk, read, now)).toMatchObject([
    { id: demoId("pe-02"), outletName: "Haukvikposten", accessDueOn: "2026-11-25" },
  ]);
  expect(await getEnquiry(desk, read, now, demoId("pe-01"))).toMatchObject({
    state: "answered",
    enquiry: { answeredByName: "Torunn Elvestrand" },
    sources: [{ id: demoId("su-01") }],
  });
});

it("eight outlets, one journalist to look up again, one who has unsubscribed", async () => {
  const { total, people, due, rows } = await listMedia(desk, read, now, readMediaFilter(new URLSearchParams()));
  expect({ total, people, due }).toEqual({ total: 8, people: 8, due: 1 });
  const everyone = rows.flatMap(({ journalists }) => journalists);
  expect(everyone.filter((one) => one.due).map(({ name }) => name)).toEqual(["Henriette Vollum"]);
  expect(everyone.filter(({ silent }) => silent).map(({ name, silent }) => [name, silent])).toEqual([
    ["Ola Kvernmo", "unsubscribed"],
  ]);
  expect(rows.find(({ name }) => name === "Fjellbladet")).toMatchObject({ deadline: "10:00", publishDays: "ons" });
});
