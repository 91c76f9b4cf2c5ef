// Those who affect the cooperation: how the region placed them in its workshop, how some members see them otherwise, and
// the contacts with them that are not meetings of their own. Pure rows.
import type { activities, activityContacts } from "#db/schema/activities.ts";
import type { stakeholderAssessments, stakeholders } from "#db/schema/stakeholders.ts";
import { assessorOf, meansOf } from "~/stakeholders/assessing.ts";
import { demoId } from "./ids.ts";
import { stakeholderContactId } from "./partners.ts";
import type { DemoData } from "./region-data.server.ts";
import { loggedContacts, memberViews, needs, promises } from "./stakeholder-texts.ts";
import { at, memberNamed, userNamed, type World } from "./world.ts";

type DemoStakeholder = DemoData["stakeholders"][number];
type NewStakeholder = typeof stakeholders.$inferInsert;
type NewAssessment = typeof stakeholderAssessments.$inferInsert;

const categories = {
  virksomhetsledelse: "management",
  bruker: "user",
  leverandor: "supplier",
  premissgiver: "premiseSetter",
  andre: "other",
} as const;

const groups = {
  politisk: "political",
  administrativ: "administrative",
  regional: "county",
  stat: "state",
  næringsliv: "business",
  arbeidsliv: "workingLife",
  utdanning: "education",
  innbyggere: "citizens",
  media: "media",
  sivilsamfunn: "civilSociety",
} as const;

/** Offices are held by people, and assessed without them. */
function natureOf({ isNaturalPerson, group, isOpposition }: DemoStakeholder): NewStakeholder["nature"] {
  if (isNaturalPerson || group === "administrativ") return "office";
  return isOpposition || ["innbyggere", "media", "sivilsamfunn"].includes(group) ? "group" : "organisation";
}

/** The workshop in which the region placed them all. */
const workshop = "ac-01";
const workshopDay = ({ data }: World): string => {
  const activity = data.activities.find(({ id }) => id === workshop);
  if (!activity) throw new Error(`no activity ${workshop} in the demo`);
  return activity.start.slice(0, 10);
};

const ownerOf = ({ data }: World, { owner }: DemoStakeholder): string => `${data.roleHolders[owner]}`;

export const stakeholderRows = (world: World): NewStakeholder[] => {
  const views = assessmentRows(world);
  return world.data.stakeholders.map((stakeholder): NewStakeholder => {
    const { id, locale, iap2, municipalityId } = stakeholder;
    const own = views.filter(({ stakeholderId }) => stakeholderId === demoId(`${id}/stakeholder`));
    return {
      id: demoId(`${id}/stakeholder`),
      regionId: world.regionId,
      contactId: stakeholderContactId(world, id),
      nature: natureOf(stakeholder),
      category: categories[stakeholder.mainCategory],
      group: groups[stakeholder.group],
      opposition: stakeholder.isOpposition,
      memberId: municipalityId && demoId(municipalityId),
      expectation: stakeholder.expectation,
      participation: iap2,
      promise: promises[iap2][locale],
      preferredChannel: stakeholder.preferredChannel,
      ...needs[id],
      ownerContactId: demoId(`${ownerOf(world, stakeholder)}/contact`),
      attitudeWanted: stakeholder.engagementDesired,
      ...meansOf(own),
      createdAt: world.begunAt,
      changedAt: world.begunAt,
    };
  });
};

const view = (
  world: World,
  row: Pick<NewAssessment, "interest" | "influence" | "byName"> &
    Partial<NewAssessment> & { stakeholder: string; member: string | null; day: string },
): NewAssessment => {
  const { stakeholder, member, day, ...said } = row;
  return {
    ...said,
    id: demoId(`${stakeholder}/seen/${member}/${day}`),
    regionId: world.regionId,
    stakeholderId: demoId(`${stakeholder}/stakeholder`),
    assessor: assessorOf(member && demoId(member)),
    memberId: member && demoId(member),
    assessedOn: world.shift.date(day),
    via: "desk",
    createdAt: at(world, day, "14:00"),
  };
};

/** Placed by the region in the workshop; some of them otherwise in the winter, and otherwise by some of the members. */
export const assessmentRows = (world: World): NewAssessment[] => [
  ...world.data.stakeholders.map((stakeholder) => {
    const { id, interest, influence, power, legitimacy, urgency, engagementCurrent: attitude } = stakeholder;
    const byName = userNamed(world, "us-01").name;
    const said = { interest, influence, attitude, power, legitimacy, urgency, byName };
    return view(world, { ...said, stakeholder: id, member: null, day: workshopDay(world) });
  }),
  ...memberViews.map(({ stakeholder, member, day, interest, influence, note }) => {
    const byName = userNamed(world, member ? memberNamed(world, member).contactUserId : "us-01").name;
    return view(world, { stakeholder, member, day, interest, influence, byName, note });
  }),
];

type NewActivity = typeof activities.$inferInsert;

/** What was said on the telephone, on a visit, in passing: nothing that anyone had invited to. */
export const loggedContactRows = (world: World): NewActivity[] =>
  loggedContacts.map(({ stakeholder, kind, day, locale, title }): NewActivity => {
    const about = world.data.stakeholders.find(({ id }) => id === stakeholder);
    if (!about) throw new Error(`no stakeholder ${stakeholder} in the demo`);
    const startsAt = at(world, day, "13:00");
    return {
      id: demoId(`${stakeholder}/spoken`),
      regionId: world.regionId,
      kind,
      title,
      locale,
      startsAt,
      loggedByName: userNamed(world, ownerOf(world, about)).name,
      createdAt: startsAt,
      changedAt: startsAt,
    };
  });

export const spokenWithRows = (world: World): (typeof activityContacts.$inferInsert)[] =>
  loggedContacts.map(({ stakeholder }) => ({
    id: demoId(`${stakeholder}/spoken/with`),
    activityId: demoId(`${stakeholder}/spoken`),
    contactId: stakeholderContactId(world, stakeholder),
  }));
