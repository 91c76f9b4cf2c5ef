// Writes what surrounds the telling: messages, expectations, what was handed in, ambassadors, goals, meetings, coverage.
import type { WriteDb } from "#db/handles.ts";
import * as activities from "#db/schema/activities.ts";
import * as ambassadors from "#db/schema/ambassadors.ts";
import * as approvals from "#db/schema/approvals.ts";
import { audienceActivities } from "#db/schema/audiences.ts";
import { contacts } from "#db/schema/contacts.ts";
import * as delivery from "#db/schema/delivery.ts";
import { feedback } from "#db/schema/feedback.ts";
import * as goals from "#db/schema/goals.ts";
import { guidanceAttestations } from "#db/schema/guidance.ts";
import { importFiles, imports } from "#db/schema/imports.ts";
import * as messages from "#db/schema/messages.ts";
import * as prepared from "#db/schema/preparedness.ts";
import * as press from "#db/schema/press.ts";
import * as stakeholders from "#db/schema/stakeholders.ts";
import * as strategy from "#db/schema/strategy.ts";
import * as successes from "#db/schema/successes.ts";
import { closedDays } from "#db/schema/updates.ts";
import * as happened from "./activities.ts";
import * as speaking from "./ambassadors.ts";
import * as published from "./coverage.ts";
import * as asked from "./enquiries.ts";
import * as hoped from "./expectations.ts";
import * as answered from "./feedback.ts";
import * as aims from "./goals.ts";
import * as guided from "./guidance.ts";
import * as brought from "./lists.server.ts";
import * as said from "./messages.ts";
import * as ready from "./preparedness.ts";
import * as known from "./stakeholders.ts";
import * as agreed from "./strategy.ts";
import type { World } from "./world.ts";

/** After audiences, successes and releases, which all of this points to. */
export async function writeWalk(db: WriteDb, world: World): Promise<void> {
  await db.insert(contacts).values(brought.onceMore(world));
  await db.insert(imports).values(brought.listRow(world));
  await db.insert(importFiles).values(brought.listFile());
  await db.insert(messages.messageCores).values(said.coreRows(world));
  await db.insert(messages.messageCoreTexts).values(said.coreTextRows(world));
  await db.insert(messages.proofPoints).values(said.proofRows(world));
  await db.insert(messages.messageVariants).values(said.variantRows(world));
  await db.insert(messages.successMessages).values(said.successMessageRows(world));

  await db.insert(successes.expectations).values(hoped.expectationRows(world));
  await db.insert(successes.successExpectations).values(hoped.answeredRows(world));
  await db.insert(successes.collectRequests).values(hoped.collectRows(world));
  await db.insert(successes.successes).values(hoped.handedInRow(world));
  await db.insert(successes.successBenefits).values(hoped.handedInBenefitRow());

  await db.insert(activities.activities).values(happened.activityRows(world));
  await db.insert(activities.activityMembers).values(happened.activityMemberRows(world));
  await db.insert(activities.activityContacts).values(happened.activityContactRows(world));
  await db.insert(audienceActivities).values(happened.reachedByRows(world));
  await db.insert(closedDays).values(happened.closedRows(world));

  await db.insert(activities.activities).values(known.loggedContactRows(world));
  await db.insert(activities.activityContacts).values(known.spokenWithRows(world));
  await db.insert(stakeholders.stakeholders).values(known.stakeholderRows(world));
  await db.insert(stakeholders.stakeholderAssessments).values(known.assessmentRows(world));

  await db.insert(ambassadors.ambassadors).values(speaking.ambassadorRows(world));
  await db.insert(ambassadors.ambassadorTopics).values(speaking.speaksOfRows(world));
  await db.insert(ambassadors.ambassadorConsents).values(speaking.consentRows(world));
  await db.insert(ambassadors.asks).values(speaking.askRows(world));

  await db.insert(goals.goals).values(aims.goalRows(world));
  await db.insert(goals.goalAudiences).values(aims.goalAudienceRows(world));
  await db.insert(goals.measurements).values(aims.measurementRows(world));
  await db.insert(goals.goalExpectations).values(guided.followingRows(world));
  await db.insert(guidanceAttestations).values(guided.answeredItemRow(world));

  await db.insert(strategy.strategies).values(agreed.strategyRow(world));
  await db.insert(approvals.approvalSubjects).values(agreed.strategySubjectRow(world));
  await db.insert(approvals.textVersions).values(agreed.strategyVersionRows(world));
  await db.insert(approvals.approvalParties).values(agreed.strategyPartyRows(world));
  await db.insert(approvals.decisions).values(agreed.strategyDecisionRows(world));
  await db.insert(strategy.responsibilities).values(agreed.dutyRows(world));
  await db.insert(strategy.responsibilityDone).values(agreed.dutyDoneRows(world));

  await db.insert(feedback).values(answered.feedbackRows(world));
  await db.insert(press.pressEnquiries).values(asked.enquiryRows(world));
  await db.insert(press.enquirySuccesses).values(asked.enquirySourceRows(world));
  await db.insert(press.coverage).values(published.clippingRows(world));
  await db.insert(press.coverageMembers).values(published.clippingMemberRows(world));
  await db.insert(press.coverageSuccesses).values(published.clippingSuccessRows(world));

  await db.insert(prepared.scenarios).values(ready.cardRows(world));
  await db.insert(prepared.scenarioSteps).values(ready.stepRows(world));
  await db.insert(prepared.scenarioCalls).values(ready.callRows(world));
  await db.insert(prepared.scenarioReviews).values(ready.readRows(world));
  await db.insert(prepared.cases).values(ready.exerciseRows(world));
  await db.insert(delivery.holds).values(ready.practiceHolds(world));
  await db.insert(prepared.caseLog).values(ready.logRows(world));
  await db.insert(prepared.caseTasks).values(ready.taskRows(world));
  await db.insert(prepared.caseStatements).values(ready.saidRows(world));
  await db.insert(prepared.caseActions).values(ready.actionRows(world));
}
