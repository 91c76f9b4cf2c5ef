// Every URL in one table → the page that answers it.
import { index, type RouteConfig, route } from "@remix-run/route-config";

export default [
  index("auth/pages/front.tsx"),
  route("sign-in", "auth/pages/sign-in.tsx"),
  route("sign-out", "auth/pages/sign-out.tsx"),
  route("language", "auth/pages/language.tsx"),

  // The desk
  route("r/:region", "regions/pages/desk.tsx", [
    index("home/pages/home.tsx"),
    route("search", "search/pages/search.tsx"),
    route("successes", "successes/pages/successes.tsx"),
    route("successes/new", "successes/pages/success-new.tsx"),
    route("successes/:successId", "successes/pages/success.tsx"),
    route("successes/:successId/edit", "successes/pages/success-edit.tsx"),
    route("collecting", "successes/pages/collecting.tsx"),
    route("expectations", "successes/pages/expectations.tsx"),
    route("expectations/new", "successes/pages/expectation-new.tsx"),
    route("expectations/:expectationId/edit", "successes/pages/expectation-edit.tsx"),
    route("messages", "messages/pages/messages.tsx"),
    route("messages/:audienceId", "messages/pages/audience-message.tsx"),
    route("releases", "press/pages/releases.tsx"),
    route("releases/:releaseId", "press/pages/release.tsx"),
    route("releases/:releaseId/edit/:part", "press/pages/release-edit.tsx"),
    route("releases/:releaseId/versions", "press/pages/release-versions.tsx"),
    route("releases/:releaseId/send", "press/pages/release-send.tsx"),
    route("sendings/:sendingId", "press/pages/sending.tsx"),
    route("goals", "goals/pages/goals.tsx"),
    route("goals/new", "goals/pages/goal-new.tsx"),
    route("goals/:goalId", "goals/pages/goal.tsx"),
    route("goals/:goalId/edit", "goals/pages/goal-edit.tsx"),
    route("timeline", "timeline/pages/timeline.tsx"),
    route("timeline/days/:day", "timeline/pages/timeline-day.tsx"),
    route("timeline/calendar", "timeline/pages/calendar.tsx"),
    route("activities/new", "activities/pages/activity-new.tsx"),
    route("activities/:activityId", "activities/pages/activity.tsx"),
    route("activities/:activityId/edit", "activities/pages/activity-edit.tsx"),
    route("plan", "updates/pages/plan.tsx"),
    route("plan/closed-days", "updates/pages/closed-days.tsx"),
    route("audiences/:audienceId/heard", "updates/pages/heard.tsx"),
    route("outbox", "delivery/pages/outbox.tsx"),
    route("outbox/:mailId", "delivery/pages/outbox-mail.tsx"),
    route("*", "regions/pages/desk-missing.tsx"),
  ]),
  route("r/:region/files/:fileId/:rendition", "files/pages/file.ts"),
  route("r/:region/activities/people", "activities/pages/people.ts"),
  route("r/:region/outbox/:mailId/body", "delivery/pages/outbox-body.ts"),

  // Links without an account
  route("l/:token", "approvals/pages/answer.tsx"),
  route("calendar/:token", "timeline/pages/calendar-feed.ts"),
  route("u/:token", "delivery/pages/unsubscribe.tsx"),
  route("c/:token", "successes/pages/hand-in.tsx"),

  // The public press room
  route("press/:region", "press/pages/press-room.tsx"),
  route("press/:region/feed.xml", "press/pages/press-feed.ts"),
  route("press/:region/:slug", "press/pages/press-release.tsx"),
  route("press/:region/:slug/image/:rendition", "press/pages/press-image.ts"),
  route("press/:region/:slug/:member", "press/pages/press-release.tsx", { id: "press-local" }),

  route("words/:locale/:file", "platform/pages/words.ts"),
  route("healthz", "delivery/pages/healthz.ts"),
  route("*", "platform/pages/missing.tsx"),
] satisfies RouteConfig;
