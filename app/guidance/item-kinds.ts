// What an item can be about, and where it can come from. Pure.
export const modules = [
  "strategy",
  "stakeholders",
  "goals",
  "preparedness",
  "messages",
  "press",
  "successes",
  "audiences",
  "feedback",
  "timeline",
  "activities",
  "planner",
  "ambassadors",
  "pulse",
  "guidance",
] as const;
export type Module = (typeof modules)[number];

export const sources = ["oxford-2014", "rokkan-2018", "distriktssenteret-2018", "reading-list", "nho-ks-2021"] as const;
export type Source = (typeof sources)[number];
