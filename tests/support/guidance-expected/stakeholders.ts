import { count, daysAgo, type Expected, graded, members, type RawRegion, yes } from "./raw-region.ts";

const key = ({ stakeholders }: RawRegion) =>
  stakeholders.filter(({ interest, influence }) => interest >= 2 && influence >= 2);
const others = ["stat", "næringsliv", "arbeidsliv", "utdanning"];

export const stakeholdersExpected: Expected = {
  "ox-broad-representation": (raw) =>
    graded([
      members(raw, (id) =>
        raw.stakeholders.some(
          ({ municipalityId, isOpposition, lastContactAt }) =>
            municipalityId === id && isOpposition && daysAgo(lastContactAt) <= 90,
        ),
      ),
    ]),
  "ox10-01-initial-analysis": (raw) =>
    graded([
      count(raw.stakeholders.length, 10),
      members(raw, (id) => raw.stakeholders.some(({ municipalityId }) => municipalityId === id)),
      yes(daysAgo(raw.strategy.challenges.reviewedAt) <= 365),
    ]),
  "ox10-02-mobilise": (raw) =>
    graded([
      { has: key(raw).filter(({ owner }) => owner).length, of: key(raw).length },
      { has: key(raw).filter(({ lastContactAt }) => lastContactAt).length, of: key(raw).length },
    ]),
  "sk-pro-externals": (raw) =>
    graded([
      yes(raw.stakeholders.some(({ group }) => group === "regional")),
      yes(
        raw.stakeholders.some(
          ({ group, engagementCurrent }) =>
            others.includes(group) && ["supportive", "leading"].includes(engagementCurrent ?? ""),
        ),
      ),
    ]),
  // The two of the administration belong to no municipality, and count for all that took part.
  "sk-pro-professional-level": (raw) => {
    const administrative = raw.stakeholders.filter(({ group }) => group === "administrativ").map(({ id }) => id);
    const met = raw.activities.filter(
      ({ start, stakeholderIds }) =>
        daysAgo(start) >= 0 && daysAgo(start) <= 60 && stakeholderIds.some((id) => administrative.includes(id)),
    );
    return graded([members(raw, (id) => met.some(({ memberIds }) => memberIds.includes(id)))]);
  },
  "ds-stakeholder-analysis": (raw) =>
    graded([
      // Each has its place in the grid, and was placed at the workshop of August or later.
      { has: raw.stakeholders.length, of: raw.stakeholders.length },
      { has: key(raw).filter(({ owner }) => owner).length, of: key(raw).length },
      { has: key(raw).filter(({ lastContactAt }) => daysAgo(lastContactAt) <= 30).length, of: key(raw).length },
    ]),
  "lit-direct-contact": (raw) => {
    const pairs = new Set<string>();
    for (const { start, memberIds } of raw.activities) {
      if (daysAgo(start) < 0 || daysAgo(start) > 180 || memberIds.length >= raw.municipalities.length) continue;
      for (const one of memberIds) for (const other of memberIds) if (one < other) pairs.add(`${one} ${other}`);
    }
    const all = (raw.municipalities.length * (raw.municipalities.length - 1)) / 2;
    return graded([{ has: pairs.size, of: all, enough: 0.5 }]);
  },
  "vk-cross-sector": (raw) => {
    const groups = new Set<string>(raw.stakeholders.map(({ group }) => group));
    for (const given of ["politisk", "administrativ", "næringsliv"]) groups.delete(given);
    return graded([count(groups.size, 4)]);
  },
  "nl-organised": (raw) =>
    graded([
      members(raw, (id) =>
        raw.stakeholders.some(({ municipalityId, group }) => municipalityId === id && group === "næringsliv"),
      ),
    ]),
  // Nothing in the file says it; nobody has answered it.
  "ox10-07-engage-subprojects": () => "attestNeeded",
  "lit-bridge-builder": () => "attestNeeded",
};
