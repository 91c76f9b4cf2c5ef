// Where what an item asks for is done. Pure.
import type { Module } from "./item-kinds.ts";

export const places = {
  strategy: "/strategy",
  responsibilities: "/responsibilities",
  stakeholders: "/stakeholders",
  goals: "/goals",
  preparedness: "/preparedness",
  messages: "/messages",
  press: "/releases",
  coverage: "/coverage",
  successes: "/successes",
  expectations: "/expectations",
  share: "/share",
  members: "/members",
  audiences: "/audiences",
  feedback: "/feedback",
  timeline: "/timeline",
  activity: "/activities/new",
  plan: "/plan",
  ambassadors: "/ambassadors",
} as const;

export type PlaceName = keyof typeof places;

export const placePath = (desk: string, name: PlaceName): string => desk + places[name];

/** Where the work of a module is done; null where a person's word in the guidance itself is all there is. */
export const placeOf: Record<Module, PlaceName | null> = {
  strategy: "strategy",
  stakeholders: "stakeholders",
  goals: "goals",
  preparedness: "preparedness",
  messages: "messages",
  press: "press",
  successes: "successes",
  audiences: "audiences",
  feedback: "feedback",
  timeline: "timeline",
  activities: "activity",
  planner: "plan",
  ambassadors: "ambassadors",
  pulse: null,
  guidance: null,
};
