// What each action of the desk wants to be sent.
import { deliveryActs } from "~/delivery/acts.ts";
import { settledAs } from "~/delivery/restored-form.ts";
import { goalActs } from "~/goals/form.ts";
import { itemIntents } from "~/guidance/form.ts";
import { importIntents } from "~/imports/form.ts";
import { houseIntents, variantIntents } from "~/messages/form.ts";
import { roomIntents } from "~/preparedness/room-form.ts";
import { editIntent, releaseIntent, sendingIntents } from "~/press/form.ts";
import { dutyActs } from "~/strategy/duty-form.ts";
import { sectionIntents, strategyIntents } from "~/strategy/section-form.ts";
import { updateIntents } from "~/updates/form.ts";
import { filled } from "./filled-forms.ts";
import type { Ids, Route } from "./routes.ts";

/** What the forms of an action send, valid in every other way. A new action must be put in here. */
export function words({ id, path }: Route, ids: Ids & { newId: string }): URLSearchParams[] {
  const form = (fields: Record<string, string>) => new URLSearchParams(fields);
  const {
    success,
    text,
    release,
    expectation,
    clipping,
    draft,
    said,
    heard,
    activity,
    audience,
    channel,
    update,
    card,
    trouble,
    stakeholder,
    seen,
  } = filled(ids);
  const ofStrategy = { basedOnId: ids.strategyVersionId, versionId: ids.strategyVersionId };
  const each = (name: string, values: readonly string[], fields: Record<string, string>) =>
    values.map((value) => form({ ...fields, [name]: value }));
  switch (id) {
    case "successes/pages/successes":
      return [form({ intent: "putAside", id: ids.successId }), form({ intent: "putBack", ...draft })];
    case "guidance/pages/guidance-item":
      return each("intent", itemIntents, {
        id: ids.newId,
        status: "met",
        note: "Sett i møteboka",
        reason: "passer ikke",
      });
    case "successes/pages/expectations":
      return each("intent", ["retire", "restore"], { id: ids.expectationId });
    case "successes/pages/expectation-new":
    case "successes/pages/expectation-edit":
      return [form(expectation)];
    case "successes/pages/collecting":
      return [form({ intent: "ask", memberId: ids.memberId }), form({ intent: "remind", requestId: ids.requestId })];
    case "press/pages/coverage":
      return [
        form({ intent: "remove", id: ids.coverageId }),
        form({ ...clipping, intent: "restore", id: ids.coverageId }),
      ];
    case "press/pages/media":
    case "press/pages/outlet":
    case "press/pages/journalist":
      return [
        ...each("intent", ["archive", "restore"], { id: ids.outletId }),
        ...each("intent", ["verify", "unverify", "takeOff"], { id: ids.journalistId, before: "" }),
        form({
          ...{ intent: "putBack", id: ids.journalistId, contactId: ids.contactId, outletId: ids.outletId },
          ...{ beat: "", verifiedOn: "" },
        }),
      ];
    case "press/pages/outlet-new":
    case "press/pages/outlet-edit":
      return [form({ id: ids.newId, revision: "1", name: "En avis", languageForm: "nb", memberIds: ids.memberId })];
    case "press/pages/journalist-new":
    case "press/pages/journalist-edit":
      return [form({ id: ids.newId, revision: "1", name: "Kari", outletId: ids.outletId })];
    case "press/pages/enquiry-new":
    case "press/pages/enquiry-edit":
      return [form({ id: ids.newId, revision: "1", asker: "Per, NRK", question: "Hvor?", successIds: ids.successId })];
    case "press/pages/enquiry":
      return [
        form({ intent: "answer", outcome: "answered", answer: "Her.", answeredByName: "Kari" }),
        form({ intent: "reopen" }),
      ];
    case "feedback/pages/feedback-new":
    case "feedback/pages/feedback-edit":
      return [
        form({ ...said, ...heard, memberId: ids.memberId }),
        form({ ...said, ...heard, about: `update:${ids.updateId}` }),
      ];
    case "feedback/pages/feedback":
      return each("intent", ["assign", "access", "close", "reopen", "mail", "elsewhere"], {
        ...{ ownerUserId: "", on: "on", answer: "Ja.", via: "phone", note: "Ringte.", answeredOn: "2026-01-05" },
      });
    case "press/pages/coverage-new":
    case "press/pages/coverage-edit":
      return [form(clipping)];
    case "successes/pages/success-new":
    case "successes/pages/success-edit":
      return [form(success)];
    case "successes/pages/success":
      return [
        form({ intent: "makeRelease", releaseId: ids.newId }),
        form({ ...said, intent: "saveMessage", audienceId: ids.audienceId, revision: "0", successRevision: "1" }),
      ];
    case "messages/pages/messages":
      return each("intent", houseIntents, {
        ...{ id: ids.pillarId, successId: ids.successId, kind: "pillar", nb: "En pilar", revision: "1" },
        ...{ from: "0", to: "0", was: "0" },
      });
    case "messages/pages/audience-message":
      return each("intent", variantIntents, { ...said, id: ids.variantId, revision: "0", coreRevision: "1" });
    case "press/pages/release":
      return each("intent", releaseIntent.options, release);
    case "press/pages/release-edit":
      return each(
        "intent",
        path.endsWith("/core") ? editIntent.exclude(["removeVersion"]).options : editIntent.options,
        text,
      );
    case "press/pages/release-versions":
      return [form(text)];
    case "press/pages/release-send":
      return [form({ id: ids.newId, versionId: ids.versionId, when: "now" })];
    case "press/pages/sending":
      return [...each("intent", sendingIntents, {}), ...each("intent", deliveryActs, { deliveryId: ids.deliveryId })];
    case "delivery/pages/restored":
      return each("intent", settledAs, { kind: "sending", id: ids.sendingId });
    case "updates/pages/update-new":
    case "updates/pages/update-edit":
      return [
        form(update),
        form({ ...update, successIds: ids.successId }),
        form({ ...update, imageFileId: ids.fileId }),
      ];
    case "updates/pages/update":
      return [
        ...each("intent", [...updateIntents, "confirm"], {
          causeId: ids.newId,
          revision: "1",
          locale: "nb",
          date: "2099-01-05",
          time: "09:00",
          taskId: ids.taskId,
          publishedOn: "2026-01-05",
        }),
        ...each("intent", deliveryActs, { deliveryId: ids.deliveryId }),
      ];
    case "updates/pages/plan":
      return [form({ intent: "move", id: ids.newId, date: "2099-01-05", from: "2099-01-06", revision: "1" })];
    case "updates/pages/closed-days":
      return [
        form({ intent: "close", id: ids.closedDaysId, fromDate: "2099-01-05", toDate: "2099-01-06", reason: "stengt" }),
      ];
    case "contacts/pages/contact-new":
    case "contacts/pages/contact-edit":
      return [form({ id: ids.newId, revision: "1", name: "Kari", role: "board", roleMember: ids.memberId })];
    case "contacts/pages/duplicates":
      return [form({ intent: "apart", first: ids.contactId, second: ids.otherId })];
    case "contacts/pages/merge":
      return [form({ id: ids.newId, intent: "merge" }), form({ intent: "apart" })];
    case "contacts/pages/contact":
      return each("intent", ["archive", "restore"], {});
    case "audiences/pages/audience-new":
    case "audiences/pages/audience-edit":
      return [form({ ...audience, ruleMembers: ids.memberId }), form({ ...audience, ...channel })];
    case "audiences/pages/audience":
      return each("intent", ["add", "keepOut", "leaveToRule", "archive", "restore", "dropWaiting", "putBack"], {
        ...{ contactId: ids.contactId, ids: ids.updateId },
      });
    case "goals/pages/goal-new":
    case "goals/pages/goal-edit":
      return [
        form({
          id: ids.newId,
          revision: "1",
          title: "Et mål",
          level: "output",
          startsOn: "2026-01-01",
          audienceIds: ids.audienceId,
        }),
        form({
          id: ids.newId,
          revision: "1",
          title: "Et mål",
          level: "output",
          startsOn: "2026-01-01",
          expectationIds: ids.expectationId,
        }),
      ];
    case "goals/pages/goal":
      return each("intent", goalActs, { id: ids.newId, measuredOn: "2026-02-02", value: "3", method: "telling" });
    case "stakeholders/pages/stakeholder-new":
    case "stakeholders/pages/stakeholder-edit":
      return [form(stakeholder), form({ ...stakeholder, ownerContactId: ids.contactId })];
    case "stakeholders/pages/stakeholder":
      return [
        ...each("intent", ["archive", "restore"], {}),
        form({ ...seen, intent: "assess", note: "" }),
        form({ ...seen, intent: "undo", assessedOn: "2026-08-20", was: "null", writtenAt: "0" }),
      ];
    case "stakeholders/pages/grid":
      return [
        form({ ...seen, intent: "move" }),
        form({ ...seen, intent: "undo", assessedOn: "2026-08-20", was: "null", writtenAt: "0" }),
      ];
    case "stakeholders/pages/asking":
      return [form({ scope: "all", memberIds: ids.memberId })];
    case "ambassadors/pages/ambassador-new":
    case "ambassadors/pages/ambassador-edit":
      return [form({ id: ids.newId, revision: "1", name: "Kari", maxAsksPerQuarter: "2", memberId: ids.memberId })];
    case "ambassadors/pages/ambassador":
      return [
        ...each("intent", ["withdraw", "restore"], { scope: "name" }),
        form({ intent: "give", scopes: "video", givenOn: "2026-01-02" }),
      ];
    case "ambassadors/pages/ask-new":
      return [
        form({ id: ids.newId, ambassadorId: ids.ambassadorId, kind: "share", text: "Vil du?", answerBy: "2099-01-05" }),
      ];
    case "ambassadors/pages/ask":
      return each("intent", ["callOff", "restore", "done", "thank"], {
        ...{ thanks: "Takk!", link: "", comment: "" },
      });
    case "imports/pages/imports":
      return [form({ id: ids.newId, kind: "contacts" })];
    case "imports/pages/import":
      return each("intent", importIntents, { column: "name" });
    case "activities/pages/activity-new":
    case "activities/pages/activity-edit":
      return [form({ ...activity, audienceIds: ids.audienceId }), form({ ...activity, contactIds: ids.contactId })];
    case "activities/pages/activity":
      return each("intent", ["callOff", "restore"], {});
    // What names nothing of anybody (begin, one more row, ask those unasked) can reach nothing of another region.
    case "strategy/pages/strategy":
      return each(
        "intent",
        strategyIntents.filter((intent) => intent !== "begin"),
        { ...release, id: ids.newId, reviewOn: "2099-01-04" },
      );
    case "strategy/pages/strategy-edit":
      return each(
        "intent",
        sectionIntents.filter((intent) => intent !== "addRow"),
        { ...text, ...ofStrategy, text: "Et formål" },
      );
    case "strategy/pages/strategy-versions":
      return [form({ ...text, ...ofStrategy })];
    case "strategy/pages/responsibilities":
      return each(
        "intent",
        dutyActs.filter((intent) => intent !== "ask"),
        {
          ...{ id: ids.responsibilityId, revision: "1", contactId: ids.contactId, doneOn: "2026-01-05", note: "" },
        },
      );
    case "strategy/pages/responsibility-new":
    case "strategy/pages/responsibility-edit":
      return [
        form({
          ...{ id: ids.newId, revision: "1", what: "Et ansvar", contactId: ids.contactId, locale: "nb" },
          ...{ kind: "internal", everyDays: "30", startsOn: "2026-01-05", memberId: ids.memberId },
        }),
      ];
    case "timeline/pages/timeline":
      return [form({ id: ids.newId, title: "Ferja", contactIds: ids.contactId })];
    case "timeline/pages/calendar":
      return each("intent", ["make", "renew", "withdraw"], {});
    case "setup/pages/region":
      return [
        form({
          ...{ name: "Et navn", legalForm: "iks", locale: "nb", approvalRule: "named", toldThreshold: "70" },
          shown: '{"name":"Region","legalForm":"other","locale":"nb","approvalRule":"all","toldThreshold":0.8}',
        }),
      ];
    case "setup/pages/members":
      return [form({ intent: "save", [`form.${ids.memberId}`]: "nn", [`contact.${ids.memberId}.name`]: "Kari" })];
    case "setup/pages/member":
      return each("intent", ["save", "addContact", "removeContact", "askFirst", "leave", "rejoin"], {
        ...{ displayName: "Et navn", languageForm: "nn", name: "Kari", email: "", contactId: ids.contactId },
      });
    case "setup/pages/values":
      return each("intent", ["set", "reset", "restore"], {
        ...{ key: "updates.leftOutPoints", value: "20", reason: "Vedtatt" },
        shown: '{"key":"updates.leftOutPoints","value":15}',
        taken: '{"key":"updates.leftOutPoints","value":20,"reason":"Vedtatt"}',
      });
    case "auth/pages/people":
      return [
        form({
          ...{ intent: "invite", id: ids.newId, name: "Kari", email: "kari@example.no", locale: "nb" },
          ...{ role: "approver", memberId: ids.memberId },
        }),
        ...each("intent", ["changeRole", "remove", "restore"], {
          ...{ userId: ids.userId, role: "approver", memberId: ids.memberId },
        }),
        ...each("intent", ["inviteAgain", "withdraw"], { id: ids.inviteId, seen: "2026-01-02T10:00:00.000Z" }),
      ];
    case "preparedness/pages/card-new":
    case "preparedness/pages/card-edit":
      return [form({ ...card, callContact: ids.contactId })];
    case "preparedness/pages/card":
      return [
        ...each("intent", ["archive", "restore"], {}),
        form({ intent: "reviewed", id: ids.newId, reviewedOn: "2026-01-02", nextOn: "", note: "" }),
      ];
    case "preparedness/pages/case-open":
      return [form({ ...trouble, scenarioId: ids.scenarioId })];
    case "preparedness/pages/case":
      return each("intent", roomIntents, {
        ...{ id: ids.newId, taskId: ids.newId, callId: ids.newId, statementId: ids.statementId, revision: "1" },
        ...{
          type: "update",
          itemId: ids.updateId,
          text: "Et ord",
          title: "En sak",
          spokesperson: "",
          to: "Per",
          url: "https://framsnakk.example/forste",
        },
        ...{ "at.date": "", "at.time": "", "next.date": "", "next.time": "" },
        ...{ "aware.date": "2026-01-02", "aware.time": "09:00" },
      });
    case "preparedness/pages/case-review":
      return [
        form({ intent: "review", revision: "1", planned: "", happened: "Noe", difference: "" }),
        form({ intent: "addAction", id: ids.newId, text: "Ny liste", ownerName: "Per", dueOn: "2099-01-05" }),
        ...each("intent", ["done", "undone", "verified", "unverified"], { actionId: ids.actionId }),
      ];
    case "regions/pages/desk-missing":
      return [form({})];
    default:
      return [];
  }
}
