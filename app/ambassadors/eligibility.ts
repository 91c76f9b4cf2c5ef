// Who may be asked, why not, and who is next. Pure.
import type { Ambassador, AmbassadorConsent, ConsentScope } from "#db/schema/ambassadors.ts";
import { addDays } from "~/platform/civil-date.ts";
import type { ShareRule } from "~/updates/fair-share.ts";

export type Consent = Pick<AmbassadorConsent, "scope" | "givenOn" | "withdrawnOn" | "reviewOn">;

/** Whether it holds on this civil date. */
export const holds = ({ givenOn, withdrawnOn }: Consent, today: string): boolean =>
  withdrawnOn === null && givenOn <= today;

/** Taken back today: the desk may have slipped. Later on only a new consent counts. */
export const isFreshlyTaken = ({ withdrawnOn }: Pick<Consent, "withdrawnOn">, today: string): boolean =>
  withdrawnOn === today;

export type Candidate = Pick<
  Ambassador,
  "id" | "memberId" | "isMinor" | "guardianConsent" | "maxAsksPerQuarter" | "pausedUntil"
> & {
  consents: readonly Consent[];
  /** Asks in the window they are counted over: 90 days, where the region says nothing else. */
  asks90d: number;
  /** Civil date, null where they never were. */
  lastAskedOn: string | null;
  /** Whether mail to them, or to the guardian of a minor, can be sent at all. */
  hasAddress: boolean;
};

/** Why somebody is not asked now. */
export const obstacles = ["withdrawn", "noConsent", "noGuardian", "paused", "askedEnough", "noAddress"] as const;
export type Obstacle = (typeof obstacles)[number];

export const obstacleWord: Record<Obstacle, string> = {
  withdrawn: "ambassadors:obstacle.withdrawn",
  noConsent: "ambassadors:obstacle.noConsent",
  noGuardian: "ambassadors:obstacle.noGuardian",
  paused: "ambassadors:obstacle.paused",
  askedEnough: "ambassadors:obstacle.askedEnough",
  noAddress: "ambassadors:obstacle.noAddress",
};

/** All that stands in the way on this civil date, the one that takes longest to change first; nothing where they may be asked. */
export function obstaclesOf(candidate: Candidate, scopes: readonly ConsentScope[], today: string): Obstacle[] {
  const { consents, isMinor, guardianConsent, pausedUntil, asks90d, maxAsksPerQuarter, hasAddress } = candidate;
  const missing = scopes.filter(
    (scope) => !consents.some((consent) => consent.scope === scope && holds(consent, today)),
  );
  const withdrawn = consents.some(({ scope, withdrawnOn }) => missing.includes(scope) && withdrawnOn !== null);
  const found: [Obstacle, boolean][] = [
    ["withdrawn", withdrawn],
    ["noConsent", missing.length > 0 && !withdrawn],
    ["noGuardian", isMinor && !guardianConsent],
    ["paused", pausedUntil !== null && pausedUntil >= today],
    ["askedEnough", asks90d >= maxAsksPerQuarter],
    ["noAddress", !hasAddress],
  ];
  return found.filter(([, stands]) => stands).map(([obstacle]) => obstacle);
}

export type Asked = { memberId: string | null; askedOn: string };

/** Whether an ask on this civil date counts in a window of so many days that ends today. */
export const isWithin = (askedOn: string, today: string, days: number): boolean =>
  askedOn > addDays(today, -days) && askedOn <= today;

/** How many of the asks within the region's window went to each member's ambassadors, and how many there were. */
export type AskShare = { total: number; byMember: ReadonlyMap<string, number>; members: number; rule: ShareRule };

/** @param members how many members the region has: one vote each, whatever their size */
export function askShare(asks: readonly Asked[], members: number, today: string, rule: ShareRule): AskShare {
  const counted = asks.filter(({ askedOn }) => isWithin(askedOn, today, rule.days));
  const byMember = new Map<string, number>();
  for (const { memberId } of counted) if (memberId) byMember.set(memberId, (byMember.get(memberId) ?? 0) + 1);
  return { total: counted.length, byMember, members, rule };
}

/** What a member lacks of its even share, from −1 to 1: 1/n minus its part of all asks. Nobody's person lacks nothing. */
export function deficitOf({ total, byMember, members }: AskShare, memberId: string | null): number {
  if (memberId === null || members === 0) return 0;
  return 1 / members - (total === 0 ? 0 : (byMember.get(memberId) ?? 0) / total);
}

/**
 * The members that got more than their even share plus the rule's points. Said once there have been as many asks as members:
 * before that, any first ask would be too much.
 */
export function overAsked({ total, byMember, members, rule }: AskShare): string[] {
  if (total < members) return [];
  // In whole numbers: 40 % of four members' asks is 15 points over, and not a hair more.
  const isOver = (count: number) => 100 * (count * members - total) > rule.leftOutPoints * members * total;
  return [...byMember].filter(([, count]) => isOver(count)).map(([memberId]) => memberId);
}

/** Who is next: the member that lacks most, then who was asked least, then longest ago, then by id. */
export function inTurn<T extends Candidate>(candidates: readonly T[], share: AskShare): T[] {
  const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return candidates.toSorted(
    (a, b) =>
      deficitOf(share, b.memberId) - deficitOf(share, a.memberId) ||
      a.asks90d - b.asks90d ||
      text(a.lastAskedOn ?? "", b.lastAskedOn ?? "") ||
      text(a.id, b.id),
  );
}
