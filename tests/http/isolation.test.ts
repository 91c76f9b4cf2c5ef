// Every route and every action of app/routes.ts, asked by those who may not: another region's person, a reader, nobody.
// The demo region is the one that must not be found, nor touched.
import { randomUUID } from "node:crypto";
import { and, eq, isNotNull, ne } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { fillDemo } from "#db/demo/fill.server.ts";
import { demoSlug } from "#db/demo/ids.ts";
import { activities } from "#db/schema/activities.ts";
import { ambassadors, asks } from "#db/schema/ambassadors.ts";
import { approvalParties, approvalSubjects, textVersions } from "#db/schema/approvals.ts";
import { invites, memberships } from "#db/schema/auth.ts";
import { contacts } from "#db/schema/contacts.ts";
import { deliveries, outboxMails } from "#db/schema/delivery.ts";
import { feedback } from "#db/schema/feedback.ts";
import { files } from "#db/schema/files.ts";
import { goals } from "#db/schema/goals.ts";
import { messageCores, messageVariants } from "#db/schema/messages.ts";
import { caseActions, caseStatements, scenarios } from "#db/schema/preparedness.ts";
import { coverage, mediaContacts, outlets, pressEnquiries, releases, sendings } from "#db/schema/press.ts";
import { members, type Region, regions } from "#db/schema/regions.ts";
import { stakeholders } from "#db/schema/stakeholders.ts";
import { responsibilities } from "#db/schema/strategy.ts";
import { collectRequests, expectations, successes } from "#db/schema/successes.ts";
import { closedDays, updateTasks } from "#db/schema/updates.ts";
import { now } from "~/platform/clock.server.ts";
import { useDatabase } from "../support/database.ts";
import { everyRow } from "../support/every-row.ts";
import { anImport } from "../support/factories/imports.ts";
import { aMember, aRegion } from "../support/factories.ts";
import { type Asking, someoneSignedIn, useApp } from "../support/http.ts";
import { words } from "./forms-sent.ts";
import { desk, forOneself, type Ids, isPublic, ofEveryRegion, pathOf, type Route, routesOf } from "./routes.ts";

useDatabase();
const app = useApp();

const own = { slug: "egen" };
let theirs: Ids;
let ownMember: string;
let cookie: Record<"owner" | "reader" | "insider", string>;
let routes: Route[];

async function first<T>(rows: Promise<T[]>): Promise<T> {
  const [row] = await rows;
  if (!row) throw new Error("the demo region lacks a row that this test needs");
  return row;
}

async function anOutboxMail({ id: regionId }: Region): Promise<string> {
  const delivery = await first(read.select().from(deliveries).limit(1));
  const mail = { toName: "Per", toEmail: "per@example.no", fromName: "Nord", subject: "Hemmelig", html: "", text: "" };
  const values = { ...mail, regionId, deliveryId: delivery.id, headers: {}, at: now() };
  return (await first(inTransaction((db) => db.insert(outboxMails).values(values).returning()))).id;
}

async function anInvite({ id: regionId }: Region): Promise<string> {
  const asked = { name: "Ny", email: "ny@example.no", role: "reader", locale: "nb", invitedByName: "Kari" } as const;
  const values = { ...asked, regionId, createdAt: now(), expiresAt: new Date("2099-01-01") };
  return (await first(inTransaction((db) => db.insert(invites).values(values).returning()))).id;
}

beforeAll(async () => {
  await fillDemo(now(), () => {});
  const region = await first(read.select().from(regions));
  expect(region.slug).toBe(demoSlug);
  const sending = await first(read.select().from(sendings).limit(1));
  const { releaseId } = sending;
  const subject = await first(read.select().from(approvalSubjects).where(eq(approvalSubjects.subjectId, releaseId)));
  const version = await first(read.select().from(textVersions).where(eq(textVersions.subjectId, subject.id)).limit(1));
  const local = await first(read.select().from(members).limit(1));
  const asked = await first(
    read
      .select()
      .from(approvalParties)
      .where(and(eq(approvalParties.subjectId, subject.id), isNotNull(approvalParties.contactId)))
      .limit(1),
  );
  const task = await first(read.select().from(updateTasks).where(eq(updateTasks.regionId, region.id)).limit(1));
  const statement = await first(read.select().from(caseStatements).limit(1));
  theirs = {
    region: region.slug,
    releaseId,
    slug: (await first(read.select().from(releases).where(eq(releases.id, releaseId)))).slug,
    sendingId: sending.id,
    deliveryId: (await first(read.select().from(deliveries).where(eq(deliveries.causeId, sending.id)).limit(1))).id,
    successId: (await first(read.select().from(successes).limit(1))).id,
    versionId: version.id,
    strategyVersionId: (
      await first(read.select().from(approvalSubjects).where(eq(approvalSubjects.subjectType, "strategy")))
    ).currentVersionId,
    memberId: local.id,
    expectationId: (await first(read.select().from(expectations).limit(1))).id,
    responsibilityId: (await first(read.select().from(responsibilities).limit(1))).id,
    requestId: (await first(read.select().from(collectRequests).limit(1))).id,
    coverageId: (await first(read.select().from(coverage).limit(1))).id,
    outletId: (await first(read.select().from(outlets).limit(1))).id,
    journalistId: (await first(read.select().from(mediaContacts).limit(1))).id,
    enquiryId: (await first(read.select().from(pressEnquiries).limit(1))).id,
    feedbackId: (await first(read.select().from(feedback).limit(1))).id,
    scenarioId: (await first(read.select().from(scenarios).limit(1))).id,
    caseId: statement.caseId,
    statementId: statement.id,
    actionId: (await first(read.select().from(caseActions).where(eq(caseActions.caseId, statement.caseId)))).id,
    fileId: (await first(read.select().from(files).limit(1))).id,
    mailId: await anOutboxMail(region),
    inviteId: await anInvite(region),
    userId: (await first(read.select().from(memberships).where(eq(memberships.role, "reader")).limit(1))).userId,
    contactId: asked.contactId ?? "",
    otherId: (
      await first(
        read
          .select()
          .from(contacts)
          .where(and(eq(contacts.regionId, region.id), ne(contacts.id, asked.contactId ?? "")))
          .limit(1),
      )
    ).id,
    importId: (await anImport({ regionId: region.id, fileName: "Lærepla.csv" })).id,
    goalId: (await first(read.select().from(goals).limit(1))).id,
    audienceId: region.id,
    pillarId: (await first(read.select().from(messageCores).where(eq(messageCores.kind, "pillar")).limit(1))).id,
    variantId: (
      await first(read.select().from(messageVariants).where(eq(messageVariants.audienceId, region.id)).limit(1))
    ).id,
    activityId: (await first(read.select().from(activities).where(eq(activities.regionId, region.id)).limit(1))).id,
    ambassadorId: (await first(read.select().from(ambassadors).where(eq(ambassadors.regionId, region.id)).limit(1))).id,
    stakeholderId: (await first(read.select().from(stakeholders).where(eq(stakeholders.regionId, region.id)).limit(1)))
      .id,
    askId: (await first(read.select().from(asks).where(eq(asks.regionId, region.id)).limit(1))).id,
    updateId: task.updateId,
    taskId: task.id,
    closedDaysId: (await first(read.select().from(closedDays).where(eq(closedDays.regionId, region.id)).limit(1))).id,
  };
  const mine = await aRegion({ slug: own.slug, name: "Vår egen region" });
  ownMember = (await aMember({ regionId: mine.id })).id;
  cookie = {
    owner: (await someoneSignedIn(mine.id, "owner")).cookie,
    reader: (await someoneSignedIn(region.id, "reader")).cookie,
    insider: (await someoneSignedIn(region.id, "owner")).cookie,
  };
  routes = routesOf(app.build);
}, 120_000);

/** Asks, and expects one of these answers, no word of the other region, and no row changed. */
async function expectNothing(
  asked: [path: string, asking: Asking][],
  statuses: number[],
  secret = true,
): Promise<void> {
  const before = await everyRow();
  const wrong: string[] = [];
  for (const [path, asking] of asked) {
    const answer = await app.ask(path, asking);
    const text = await answer.text();
    const what = `${asking.method ?? "GET"} ${path} ${asking.body ?? ""} → ${answer.status}`;
    if (!statuses.includes(answer.status)) wrong.push(what);
    if (secret && /Nordvåg|lærepla|Elvemo/.test(text)) wrong.push(`${what}: tells of the other region`);
  }
  expect(wrong).toEqual([]);
  expect(await everyRow()).toEqual(before);
}

const posts = (paths: [path: string, bodies: URLSearchParams[]][], who?: string): [string, Asking][] =>
  paths.flatMap(([path, bodies]) =>
    bodies.map((body): [string, Asking] => [path, { method: "POST", body, cookie: who }]),
  );

const deskRoutes = () => routes.filter((route) => desk(route.path));
const acting = () => deskRoutes().filter((route) => route.hasAction);
/** Those whose address names a thing of a region. */
const naming = () => deskRoutes().filter((route) => /:(?!region)/.test(route.path) && !ofEveryRegion(route));
const writing = () => acting().filter((route) => !forOneself(route));

it("knows what to send to every action of the desk", () => {
  const ids = { ...theirs, newId: randomUUID(), memberId: theirs.memberId };
  expect(
    acting()
      .filter((route) => words(route, ids).length === 0)
      .map((route) => route.id),
  ).toEqual([]);
});

describe("a person of another region", () => {
  it("finds no page under the region's own address", async () => {
    const paths = deskRoutes().flatMap((route) => [pathOf(route.path, theirs), `${pathOf(route.path, theirs)}.data`]);
    const pages = paths.filter((path) => !path.endsWith(".data"));
    await expectNothing(
      pages.map((path) => [path, { cookie: cookie.owner }]),
      [404],
    );
  });

  it("finds none of its things under an address of their own region", async () => {
    const ids = { ...theirs, region: own.slug };
    await expectNothing(
      naming().map((route) => [pathOf(route.path, ids), { cookie: cookie.owner }]),
      [404],
    );
  });

  it("cannot get data where there is no page", async () => {
    const withPage = deskRoutes().filter((route) => route.hasPage);
    const asked = [theirs, { ...theirs, region: own.slug }].flatMap((ids) =>
      withPage
        .filter((route) => ids.region !== own.slug || naming().includes(route))
        .map((route) => pathOf(route.path, ids)),
    );
    await expectNothing(
      asked.map((path) => [`${path}.data`, { cookie: cookie.owner }]),
      [404],
    );
  });

  it("cannot do anything under the region's own address", async () => {
    const ids = { ...theirs, newId: randomUUID() };
    await expectNothing(
      posts(
        writing().map((route) => [pathOf(route.path, ids), words(route, ids)]),
        cookie.owner,
      ),
      [404],
    );
  });

  it("cannot do anything to its things under an address of their own region", async () => {
    const ids = { ...theirs, region: own.slug, newId: randomUUID() };
    await expectNothing(
      posts(
        writing()
          .filter((route) => !ofEveryRegion(route))
          .map((route) => [pathOf(route.path, ids), words(route, ids)]),
        cookie.owner,
      ),
      [404],
    );
  });

  it("cannot put its things into a result of their own", async () => {
    const path = `/r/${own.slug}/successes/new`;
    const recording = await first(
      Promise.resolve(routes.filter((route) => route.id === "successes/pages/success-new")),
    );
    const picture = { imageFileId: theirs.fileId, imageAlt: "Et bilde", imageCredit: "Per" };
    const body = (fields: Record<string, string>) =>
      words(recording, { ...theirs, memberId: ownMember, newId: randomUUID() }).map((given) => {
        for (const [name, value] of Object.entries(fields)) given.set(name, value);
        return given;
      });
    const bodies = [
      ...body(picture),
      ...body({ people: randomUUID() }),
      ...body({ [`benefits.${theirs.memberId}.sentence`]: "Bra" }),
    ];
    await expectNothing(posts([[path, bodies]], cookie.owner), [404, 422]);
  });
});

describe("a reader of the region", () => {
  it("cannot do anything", async () => {
    const ids = { ...theirs, newId: randomUUID() };
    const here = writing().filter((route) => !route.path.endsWith("*"));
    await expectNothing(
      posts(
        here.map((route) => [pathOf(route.path, ids), words(route, ids)]),
        cookie.reader,
      ),
      [403],
      false,
    );
  });
});

describe("nobody in particular", () => {
  it("is sent to sign in from every page of the desk, and does nothing", async () => {
    const ids = { ...theirs, newId: randomUUID() };
    await expectNothing(
      deskRoutes().map((route) => [pathOf(route.path, ids), {}]),
      [302],
    );
    await expectNothing(posts(writing().map((route) => [pathOf(route.path, ids), words(route, ids)])), [302]);
  });

  it("finds no release of one region in another's press room", async () => {
    const inRegion = routes.filter(
      (route) => isPublic(route.path) && /:(?!region)/.test(route.path) && route.path.startsWith("/press/"),
    );
    expect(inRegion.length).toBeGreaterThan(0);
    await expectNothing(
      inRegion.map((route) => [pathOf(route.path, { ...theirs, region: own.slug }), {}]),
      [404],
    );
  });

  it("opens no link by guessing, and answers nothing through one", async () => {
    const links = routes.filter((route) => route.path.includes(":token"));
    const guesses = ["x", randomUUID(), "A".repeat(90), `${randomUUID()}.${"A".repeat(43)}`];
    const guessed = (some: Route[]) =>
      some.flatMap((route) => guesses.map((token) => route.path.replace(":token", token)));
    const paths = guessed(links);
    await expectNothing(
      paths.map((path) => [path, {}]),
      [404, 410],
    );
    await expectNothing(
      posts(
        guessed(links.filter((route) => route.hasAction)).map((path) => [
          path,
          [new URLSearchParams({ intent: "approve" }), new URLSearchParams("List-Unsubscribe=One-Click")],
        ]),
      ),
      [404, 410],
    );
  });
});

describe("an owner of the region, so that the questions above are known to be the right ones", () => {
  it("finds every page that is open here", async () => {
    // Outside the demo there is no outbox.
    const closed = (path: string) => path.includes("/outbox") || path.endsWith("*");
    for (const route of deskRoutes().filter(({ path }) => !closed(path))) {
      const path = pathOf(route.path, theirs);
      expect([path, (await app.ask(path, { cookie: cookie.insider })).status]).toEqual([
        path,
        expect.toBeOneOf([200, 302]),
      ]);
    }
  });

  it("reaches every action", async () => {
    const ids = { ...theirs, newId: randomUUID() };
    const nothingThere = (path: string) => path.endsWith("*");
    for (const route of acting().filter(({ path }) => !nothingThere(path))) {
      for (const [path, asking] of posts([[pathOf(route.path, ids), words(route, ids)]], cookie.insider)) {
        const { status } = await app.ask(path, asking);
        // What is taken away is answered with the way back.
        expect([path, `${asking.body}`, status]).toEqual([path, `${asking.body}`, expect.toBeOneOf([200, 302, 422])]);
      }
    }
  });
});
