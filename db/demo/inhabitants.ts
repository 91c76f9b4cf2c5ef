// The many who get the region's mails: invented councillors, business people, staff and residents of the six members.
import type { ContactRole } from "#db/schema/contacts.ts";
import { asAddress, nameOf } from "./names.ts";
import type { TextLocale } from "./shift.ts";
import { trades } from "./trades.ts";
import { localeOf, memberNamed, type World } from "./world.ts";

export type Inhabitant = {
  /** Its name in the demo; the id is made of it. */
  key: string;
  member: string;
  name: string;
  title: string;
  organisation: string;
  email: string | null;
  /** Councillors have said which form they write; the others are written to in that of their member. */
  locale: TextLocale | null;
  /** Where the address comes from. */
  source: string;
  roles: ContactRole[];
  unsubscribed: boolean;
  createdAt: Date;
};

/** The seats of each council but the mayor's, who is in the data by name. */
const seats: Record<string, number> = { haukvik: 38, elvemo: 28, lysfjord: 24, granheim: 20, tverrdal: 16, oyvaer: 14 };
/** These two last seats have no address. */
const withoutAddress = new Set(["councillor/tverrdal/16", "councillor/oyvaer/14"]);

const businesses = 601;
const staff = 180;
const residents = 407;
/** Came to a breakfast meeting in September, after the newsletter of that month had left. */
const lateBusinesses = 8;
/** Those who have had enough of the newsletter. */
const unsubscribedResidents = 3;

type Kind = "councillor" | "business" | "staff" | "resident";

const titles: Record<Kind, Record<"nb" | "nn", string[]>> = {
  councillor: {
    nb: ["kommunestyremedlem", "kommunestyremedlem", "formannskapsmedlem", "kommunestyremedlem"],
    nn: ["kommunestyremedlem", "kommunestyremedlem", "formannskapsmedlem", "kommunestyremedlem"],
  },
  business: {
    nb: ["daglig leder", "gründer", "driftsleder", "eier", "daglig leder"],
    nn: ["dagleg leiar", "gründer", "driftsleiar", "eigar", "dagleg leiar"],
  },
  staff: {
    nb: ["arealplanlegger", "næringsrådgiver", "byggesaksbehandler", "plansjef", "prosjektleder", "miljørådgiver"],
    nn: ["arealplanleggjar", "næringsrådgjevar", "byggesakshandsamar", "plansjef", "prosjektleiar", "miljørådgjevar"],
  },
  resident: { nb: [""], nn: [""] },
};

const sources: Record<Kind, string> = {
  councillor: "kommunens nettside",
  business: "meldte seg på nyhetsbrevet",
  staff: "kommunens adresseliste",
  resident: "meldte seg på nyhetsbrevet",
};

/** Many rows are made from them: once for a world. */
const made = new WeakMap<World, Inhabitant[]>();

/** Everyone, in an order that never changes. No address and no full name comes twice. */
export function inhabitants(world: World): Inhabitant[] {
  const known = made.get(world) ?? everyone(world);
  made.set(world, known);
  return known;
}

function everyone(world: World): Inhabitant[] {
  const keys = [
    ...Object.entries(seats).flatMap(([member, count]) => numbered("councillor", member, count)),
    ...spread(world, businesses).flatMap(([member, count]) => numbered("business", member, count)),
    ...spread(world, staff).flatMap(([member, count]) => numbered("staff", member, count)),
    ...spread(world, residents).flatMap(([member, count]) => numbered("resident", member, count)),
  ];
  const taken = new Set<string>();
  const late = new Set(last(keys, "business", lateBusinesses));
  const gone = new Set(last(keys, "resident", unsubscribedResidents));
  return keys.map((each, position) => {
    const { kind, member, number, key } = each;
    const name = nameOf(position);
    const trade = kind === "business" ? businessOf(world, member, name, number) : null;
    const address = `${asAddress(name)}@${trade?.domain ?? domainFor(world, kind, member)}`;
    if (taken.has(address)) throw new Error(`two people of the demo have the address ${address}`);
    taken.add(address);
    return {
      key,
      member,
      name,
      title: titleOf(world, each),
      organisation: trade?.name ?? (kind === "resident" ? "" : memberNamed(world, member).displayName),
      email: withoutAddress.has(key) ? null : address,
      locale: kind === "councillor" ? localeOf(world, member) : null,
      source: sources[kind],
      roles: rolesOf(each),
      unsubscribed: gone.has(each),
      createdAt: late.has(each) ? world.shift.instant("2026-09-21T10:00:00+02:00") : world.begunAt,
    };
  });
}

type Key = { kind: Kind; member: string; number: number; key: string };

const numbered = (kind: Kind, member: string, count: number): Key[] =>
  Array.from({ length: count }, (_, index) => ({
    kind,
    member,
    number: index + 1,
    key: `${kind}/${member}/${index + 1}`,
  }));

const last = (keys: readonly Key[], kind: Kind, count: number): Key[] =>
  keys.filter((each) => each.kind === kind).slice(-count);

/** In proportion to how many live in each; what is left over by rounding goes to the largest remainders. */
function spread({ data }: World, count: number): [member: string, count: number][] {
  const all = data.municipalities.reduce((sum, { population }) => sum + population, 0);
  const parts = data.municipalities.map(({ id, population }) => ({ id, exact: (count * population) / all }));
  const left = count - parts.reduce((sum, { exact }) => sum + Math.floor(exact), 0);
  const favoured = new Set(
    [...parts]
      .sort((a, b) => (b.exact % 1) - (a.exact % 1))
      .slice(0, left)
      .map(({ id }) => id),
  );
  return parts.map(({ id, exact }) => [id, Math.floor(exact) + (favoured.has(id) ? 1 : 0)]);
}

/** The first councillor of each council runs a business too, the one in Haukvik reads the residents' newsletter as well. */
function rolesOf({ kind, member, number }: Key): ContactRole[] {
  if (kind === "councillor" && number === 1) {
    return member === "haukvik" ? ["councillor", "business", "resident"] : ["councillor", "business"];
  }
  if (kind === "staff" && number <= 2) return ["staff", "resident"];
  return [kind];
}

function titleOf(world: World, { kind, member, number }: Key): string {
  const locale = localeOf(world, member);
  if (kind === "councillor" && number === 2) return locale === "nn" ? "varaordførar" : "varaordfører";
  const offered = titles[kind][locale];
  return offered[number % offered.length] ?? "";
}

const domainFor = (world: World, kind: Kind, member: string): string =>
  kind === "resident" ? "innbygger.example" : memberNamed(world, member).domain;

/** «Fagerli Elektro AS»: the family name, and what people do there. */
function businessOf(world: World, member: string, owner: string, number: number) {
  const offered = trades(member, localeOf(world, member));
  const name = `${owner.split(" ").at(-1)} ${offered[number % offered.length]} AS`;
  return { name, domain: `${asAddress(name.replace(/ AS$/, "")).replaceAll(".", "")}.example` };
}
