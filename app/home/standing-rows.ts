// What stands on its own beside the telling: trouble under way, what others ask of us, what we have taken on. Pure.
import { daysBetween } from "~/platform/civil-date.ts";
import type { Asked, DutyFact, OutOfTouchFact, WeekFacts } from "./week-facts.ts";
import type { WeekLimits } from "./week-limits.ts";
import type { Ranked } from "./week-rows.ts";

export function restoredRow(restored: WeekFacts["restored"]): Ranked[] {
  if (restored === null) return [];
  return [
    {
      key: "restored",
      consequence: "stuck",
      days: -1,
      urgency: "late",
      title:
        restored === 0 ? { key: "home:restored.none" } : { key: "home:restored.title", params: { count: restored } },
      why: { key: "home:restored.why" },
      act: { key: "home:restored.act" },
      to: "restored",
      minutes: 5,
    },
  ];
}

export const caseRow = ({ id, title, exercise }: WeekFacts["cases"][number]): Ranked => ({
  key: `case ${id}`,
  consequence: "case",
  days: exercise ? 1 : 0,
  urgency: "late",
  title: { key: exercise ? "home:case.exercise" : "home:case.open", params: { title } },
  why: null,
  act: { key: "home:case.act" },
  to: `cases/${id}`,
  minutes: 5,
});

export function heldRow({ count, caseId }: WeekFacts["held"]): Ranked[] {
  if (count === 0 || caseId === null) return [];
  return [
    {
      key: "held",
      consequence: "held",
      days: 0,
      urgency: "soon",
      title: { key: "home:held.title", params: { count } },
      why: { key: "home:held.why" },
      act: { key: "home:held.act" },
      to: `cases/${caseId}`,
      minutes: Math.min(10, 1 + count),
    },
  ];
}

export function askedRow(
  kind: "enquiry" | "feedback",
  asked: Asked & { accessRequest?: boolean },
  today: string,
  { answerSoon }: WeekLimits,
): Ranked {
  const { id, title, from, by, accessRequest = false } = asked;
  const until = by === null ? 365 : daysBetween(today, by);
  const late = until < 0;
  const why = accessRequest ? "home:asked.access" : late ? "home:asked.was" : "home:asked.is";
  return {
    key: `${kind} ${id}`,
    consequence: until <= answerSoon ? "askedLate" : "asked",
    days: until,
    urgency: late ? "late" : until <= answerSoon ? "soon" : "none",
    title: { key: "home:asked.title", params: { from } },
    why: by === null ? { key: "home:asked.what", params: { title } } : { key: why, params: { title, on: { day: by } } },
    act: { key: "home:asked.act" },
    to: kind === "enquiry" ? `enquiries/${id}` : `feedback/${id}`,
    minutes: kind === "enquiry" ? 5 : 3,
  };
}

export const dutyRow = ({ id, what, name, daysOver }: DutyFact): Ranked => ({
  key: `duty ${id}`,
  consequence: "duty",
  days: -daysOver,
  urgency: "soon",
  title: { key: "home:duty.title", params: { name, what } },
  why: { key: "home:duty.why", params: { count: daysOver } },
  act: { key: "home:duty.act" },
  to: `responsibilities#${id}`,
  minutes: 1,
});

export const outOfTouchRow = ({ id, name, days, limit }: OutOfTouchFact): Ranked => ({
  key: `touch ${id}`,
  consequence: "outOfTouch",
  days: days === null ? -365 : limit - days,
  urgency: "soon",
  title:
    days === null
      ? { key: "home:touch.never", params: { name } }
      : { key: "home:touch.title", params: { name, count: days } },
  why: { key: "home:touch.why", params: { count: limit } },
  act: { key: "home:touch.act" },
  to: `stakeholders/${id}`,
  minutes: 3,
});

export const cardRow = ({ id, title, why }: WeekFacts["cards"][number]): Ranked => ({
  key: `card ${id} ${why}`,
  consequence: "preparedness",
  days: why === "review" ? 0 : 1,
  urgency: "none",
  title: { key: why === "review" ? "home:card.review" : "home:card.exercise", params: { title } },
  why: null,
  act: { key: why === "review" ? "home:card.look" : "home:card.practise" },
  to: `preparedness/${id}`,
  minutes: why === "review" ? 5 : 15,
});

export function actionRow(
  { id, caseId, text, dueOn }: WeekFacts["actions"][number],
  today: string,
  { answerSoon }: WeekLimits,
): Ranked[] {
  const until = daysBetween(today, dueOn);
  if (until > answerSoon) return [];
  return [
    {
      key: `action ${id}`,
      consequence: "duty",
      days: until,
      urgency: until < 0 ? "soon" : "none",
      title: { key: "home:action.title", params: { text } },
      why: { key: until < 0 ? "home:action.was" : "home:action.is", params: { on: { day: dueOn } } },
      act: { key: "home:action.act" },
      to: `cases/${caseId}`,
      minutes: 2,
    },
  ];
}

export function strategyRow(reviewOn: string | null, today: string): Ranked[] {
  if (reviewOn === null) return [];
  const until = daysBetween(today, reviewOn);
  return [
    {
      key: "strategy",
      consequence: "preparedness",
      days: until,
      urgency: until < 0 ? "soon" : "none",
      title: { key: until < 0 ? "home:strategy.was" : "home:strategy.is", params: { on: { day: reviewOn } } },
      why: null,
      act: { key: "home:strategy.act" },
      to: "strategy",
      minutes: 10,
    },
  ];
}
