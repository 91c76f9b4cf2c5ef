// The successes: what happened, the number, the benefit to each member, the picture, the people. Pure rows.
import type { SuccessKind, successBenefits, successes, successPeople, successTopics } from "#db/schema/successes.ts";
import { demoId } from "./ids.ts";
import type { DemoSuccess } from "./region-data.server.ts";
import { topicsOf } from "./topics.ts";
import { localeOf, type World } from "./world.ts";

const kinds: Record<DemoSuccess["kind"], SuccessKind> = {
  result: "result",
  progress: "progress",
  activity: "activity",
  not_as_hoped: "notAsHoped",
};

/** Recorded the morning it was achieved, where nothing else is said. */
function recordedAt({ shift }: World, { id, achievedAt, recordedAt: said }: DemoSuccess): Date {
  if (said) return shift.instant(said);
  if (!achievedAt) throw new Error(`${id} of the demo says neither when it was achieved nor when it was recorded`);
  return shift.instant(`${achievedAt}T06:30:00Z`);
}

export const successRows = (world: World): (typeof successes.$inferInsert)[] =>
  world.data.successes.map((success) => {
    const said = (text: string) => world.shift.text(text, success.locale);
    return {
      id: demoId(success.id),
      regionId: world.regionId,
      kind: kinds[success.kind],
      title: said(success.title),
      story: said(success.text),
      locale: success.locale,
      value: success.value,
      baseline: success.baseline,
      measure: said(success.metric),
      unit: said(success.unit),
      period: said(success.period),
      source: said(success.source),
      happenedOn: success.achievedAt && world.shift.date(success.achievedAt),
      placeMemberId: success.locatedIn && demoId(success.locatedIn),
      ...(success.image && {
        imageFileId: demoId(success.image.file),
        imageAlt: said(success.image.alt),
        imageCaption: said(success.image.caption),
        imageCredit: success.image.credit,
        imageConsent: success.image.consentRecorded,
      }),
      createdAt: recordedAt(world, success),
      changedAt: recordedAt(world, success),
    };
  });

export const benefitRows = (world: World): (typeof successBenefits.$inferInsert)[] =>
  world.data.successes.flatMap(({ id, benefits }) =>
    Object.entries(benefits).map(([member, { kind, text }]) => ({
      id: demoId(`${id}/benefit/${member}`),
      successId: demoId(id),
      memberId: demoId(member),
      kind,
      sentence: world.shift.text(text, localeOf(world, member)),
    })),
  );

export const topicRows = ({ data }: World): (typeof successTopics.$inferInsert)[] =>
  data.successes.flatMap((success) =>
    topicsOf(success).map((topic) => ({
      id: demoId(`${success.id}/topic/${topic}`),
      successId: demoId(success.id),
      topic,
    })),
  );

/** Whoever is quoted in a release that carries the success. */
export const peopleRows = ({ data }: World): (typeof successPeople.$inferInsert)[] =>
  data.pressReleases.flatMap(({ successIds, quotes }) =>
    successIds.flatMap((success) =>
      quotes.map(({ ambassadorId }) => ({
        id: demoId(`${success}/person/${ambassadorId}`),
        successId: demoId(success),
        contactId: demoId(ambassadorId),
      })),
    ),
  );
