// Every page of app/routes.ts, in each language: it opens, says nothing in the console, axe finds nothing, and nothing
// runs out of the screen at either size. Its other states are opened in bokmål. A new page must be given an address here.
import type { Page } from "@playwright/test";
import routes from "../../app/routes.ts";
import { demoId } from "../../db/demo/ids.ts";
import { expect, expectAccessible, letterTo, linksIn, signIn, test } from "../support/browser.ts";
import { phoneSize } from "../support/on-phone.ts";

test.setTimeout(480_000);
test.use({ mail: "smtp", allowedComplaints: ["status of 404"] });

const desk = "/r/nordvag";
const press = "/press/nordvag/31-nye-laereplasser";
const on = (id: string) => `${desk}/releases/${demoId(id)}`;

/** Page → where to open it, in each state worth looking at. */
const addresses: Record<string, string[]> = {
  "auth/pages/sign-in.tsx": [],
  "auth/pages/front.tsx": [],
  "setup/pages/start.tsx": [],
  "setup/pages/start-region.tsx": ["/start/region"],
  "setup/pages/first-telling.tsx": [`${desk}/start`],
  "setup/pages/region.tsx": [`${desk}/settings`],
  "setup/pages/members.tsx": [`${desk}/settings/members`, `${desk}/settings/members?first`],
  "setup/pages/member.tsx": [`${desk}/settings/members/${demoId("granheim")}`],
  "setup/pages/values.tsx": [`${desk}/settings/values`, `${desk}/settings/values?group=feedback`],
  "auth/pages/people.tsx": [`${desk}/settings/people`],
  "auth/pages/account.tsx": ["/account"],
  "auth/pages/forgot.tsx": ["/forgot"],
  "auth/pages/join.tsx": ["/join/finnes-ikke"],
  "auth/pages/reset.tsx": ["/reset/finnes-ikke"],
  "regions/pages/desk-missing.tsx": [`${desk}/finnes-ikke`],
  "platform/pages/missing.tsx": ["/finnes-ikke"],
  "home/pages/home.tsx": [desk, `${desk}?all`],
  "guidance/pages/guidance.tsx": [`${desk}/guidance`],
  "guidance/pages/guidance-all.tsx": [`${desk}/guidance/all`, `${desk}/guidance/all?status=met&text=finnesikke`],
  "guidance/pages/guidance-item.tsx": [
    `${desk}/guidance/ds-stakeholder-analysis`,
    `${desk}/guidance/ox-ownership-vs-vote`,
    `${desk}/guidance/np-existing-means`,
  ],
  "guidance/pages/guidance-reading.tsx": [`${desk}/guidance/reading`],
  "goals/pages/goals.tsx": [`${desk}/goals`],
  "goals/pages/goal-new.tsx": [`${desk}/goals/new`],
  "goals/pages/goal.tsx": [`${desk}/goals/${demoId("go-01")}`, `${desk}/goals/${demoId("go-06")}`],
  "goals/pages/goal-edit.tsx": [`${desk}/goals/${demoId("go-01")}/edit`],
  "search/pages/search.tsx": [`${desk}/search`, `${desk}/search?q=verksted`, `${desk}/search?q=finnesikke`],
  "contacts/pages/contacts.tsx": [`${desk}/contacts`, `${desk}/contacts?text=finnesikke`, `${desk}/contacts?archived`],
  "contacts/pages/contact-new.tsx": [`${desk}/contacts/new`],
  "contacts/pages/contact.tsx": [`${desk}/contacts/${demoId("us-03/contact")}?known`],
  "contacts/pages/contact-edit.tsx": [`${desk}/contacts/${demoId("us-03/contact")}/edit`],
  "stakeholders/pages/stakeholders.tsx": [
    `${desk}/stakeholders`,
    `${desk}/stakeholders?only=overdue`,
    `${desk}/stakeholders?text=finnesikke`,
    `${desk}/stakeholders?archived`,
  ],
  "stakeholders/pages/stakeholder-new.tsx": [`${desk}/stakeholders/new`],
  "stakeholders/pages/grid.tsx": [`${desk}/stakeholders/grid`, `${desk}/stakeholders/grid?as=mean`],
  "stakeholders/pages/attitudes.tsx": [`${desk}/stakeholders/attitudes`],
  "stakeholders/pages/asking.tsx": [`${desk}/stakeholders/asking`],
  "stakeholders/pages/stakeholder.tsx": ["sh-03", "sh-23"].map(
    (id) => `${desk}/stakeholders/${demoId(`${id}/stakeholder`)}`,
  ),
  "stakeholders/pages/stakeholder-edit.tsx": [`${desk}/stakeholders/${demoId("sh-04/stakeholder")}/edit`],
  "stakeholders/pages/assess-link.tsx": ["/s/finnes-ikke"],
  "audiences/pages/audiences.tsx": [`${desk}/audiences`],
  "audiences/pages/audience-new.tsx": [`${desk}/audiences/new`],
  "audiences/pages/audience.tsx": [
    `${desk}/audiences/${demoId("aud-folkevalgte")}?find=a`,
    `${desk}/audiences/${demoId("aud-ansatte")}?show=unreachable`,
  ],
  "audiences/pages/audience-edit.tsx": [`${desk}/audiences/${demoId("aud-ansatte")}/edit`],
  "successes/pages/successes.tsx": [`${desk}/successes`, `${desk}/successes?text=finnesikke`],
  "successes/pages/success-new.tsx": [`${desk}/successes/new`],
  "successes/pages/success.tsx": ["su-01", "su-02", "su-03", "su-12"].map((id) => `${desk}/successes/${demoId(id)}`),
  "successes/pages/success-edit.tsx": [`${desk}/successes/${demoId("su-02")}/edit`],
  "successes/pages/expectations.tsx": [`${desk}/expectations`],
  "successes/pages/expectation-new.tsx": [`${desk}/expectations/new?member=${demoId("lysfjord")}`],
  "successes/pages/expectation-edit.tsx": [`${desk}/expectations/${demoId("ex-lysfjord-2")}/edit`],
  "successes/pages/collecting.tsx": [`${desk}/collecting`],
  "successes/pages/hand-in.tsx": ["/c/finnes-ikke"],
  "reports/pages/share.tsx": [
    `${desk}/share?of=told&member=${demoId("oyvaer")}`,
    ...["quotes", "releases", "coverage"].map((kind) => `${desk}/share?of=${kind}`),
  ],
  "reports/pages/members.tsx": [`${desk}/members`],
  "reports/pages/member.tsx": ["lysfjord", "haukvik"].map((id) => `${desk}/members/${demoId(id)}`),
  "reports/pages/briefing.tsx": ["lysfjord", "haukvik"].map((id) => `${desk}/members/${demoId(id)}/briefing`),
  "press/pages/media.tsx": [`${desk}/media`, `${desk}/media?show=due`, `${desk}/media?show=archived`],
  "press/pages/outlet-new.tsx": [`${desk}/media/new`],
  "press/pages/outlet.tsx": [`${desk}/media/${demoId("mc-04/outlet")}`],
  "press/pages/outlet-edit.tsx": [`${desk}/media/${demoId("mc-04/outlet")}/edit`],
  "press/pages/journalist-new.tsx": [`${desk}/media/${demoId("mc-04/outlet")}/people/new`],
  "press/pages/journalist.tsx": ["mc-01", "mc-08"].map((id) => `${desk}/media/people/${demoId(`${id}/journalist`)}`),
  "press/pages/journalist-edit.tsx": [`${desk}/media/people/${demoId("mc-01/journalist")}/edit`],
  "press/pages/enquiries.tsx": [`${desk}/enquiries`, `${desk}/enquiries?access=yes`],
  "press/pages/enquiry-new.tsx": [`${desk}/enquiries/new?from=${demoId("mc-01/journalist")}`],
  "press/pages/enquiry.tsx": ["pe-01", "pe-02"].map((id) => `${desk}/enquiries/${demoId(id)}`),
  "press/pages/enquiry-edit.tsx": [`${desk}/enquiries/${demoId("pe-01")}/edit`],
  "press/pages/ask.tsx": ["/press/nordvag/ask", "/press/nordvag/ask?sent"],
  "feedback/pages/inbox.tsx": [`${desk}/feedback`, `${desk}/feedback?state=recent`, `${desk}/feedback?kind=other`],
  "feedback/pages/feedback-new.tsx": [`${desk}/feedback/new`],
  "feedback/pages/feedback.tsx": ["fb-01", "fb-03", "fb-06", "fb-07"].map((id) => `${desk}/feedback/${demoId(id)}`),
  "feedback/pages/feedback-edit.tsx": [`${desk}/feedback/${demoId("fb-01")}/edit`],
  "feedback/pages/reply.tsx": ["/reply/nordvag", `/reply/nordvag/${demoId("up-12")}`, "/reply/nordvag?sent"],
  "press/pages/coverage.tsx": [`${desk}/coverage`, `${desk}/coverage?outlet=finnesikke`],
  "press/pages/coverage-new.tsx": [`${desk}/coverage/new?release=${demoId("pr-01")}`],
  "press/pages/coverage-edit.tsx": [`${desk}/coverage/${demoId("cv-01")}/edit`],
  "messages/pages/messages.tsx": [
    `${desk}/messages`,
    `${desk}/messages?edit=${demoId("umbrella")}`,
    `${desk}/messages?choose=${demoId("pi-1")}`,
  ],
  "messages/pages/audience-message.tsx": [
    `${desk}/messages/${demoId("aud-bedrifter")}?locale=nn`,
    `${desk}/messages/${demoId("aud-unge")}?locale=en`,
  ],
  "press/pages/releases.tsx": [`${desk}/releases`, `${desk}/releases?q=finnesikke`],
  "press/pages/release.tsx": [
    on("pr-01"),
    `${on("pr-01")}?part=${demoId("lysfjord")}`,
    on("pr-02"),
    on("pr-03"),
    on("pr-04"),
    `${on("pr-04")}?ask`,
  ],
  "press/pages/release-edit.tsx": [
    `${on("pr-03")}/edit/core`,
    `${on("pr-03")}/edit/${demoId("granheim")}`,
    `${on("pr-01")}/edit/core`,
  ],
  "press/pages/release-versions.tsx": [`${on("pr-03")}/versions`],
  "press/pages/release-send.tsx": [`${on("pr-02")}/send`, `${on("pr-03")}/send`, `${on("pr-04")}/send`],
  "press/pages/sending.tsx": ["pr-01", "pr-02"].map((id) => `${desk}/sendings/${demoId(`${id}/sending`)}`),
  "updates/pages/update-new.tsx": [
    `${desk}/updates/new`,
    `${desk}/updates/new?success=${demoId("su-02")}&audience=${demoId("aud-bedrifter")}`,
  ],
  "updates/pages/update.tsx": ["up-01", "up-02", "up-14", "up-15"].map((id) => `${desk}/updates/${demoId(id)}`),
  "updates/pages/update-edit.tsx": [`${desk}/updates/${demoId("up-15")}/edit`],
  "updates/pages/task.tsx": ["/t/finnes-ikke"],
  "updates/pages/plan.tsx": [`${desk}/plan`, `${desk}/plan?month=2031-02`],
  "updates/pages/closed-days.tsx": [`${desk}/plan/closed-days`],
  "updates/pages/heard.tsx": ["aud-folkevalgte", "aud-unge"].map((id) => `${desk}/audiences/${demoId(id)}/heard`),
  "timeline/pages/timeline.tsx": [
    `${desk}/timeline`,
    `${desk}/timeline?month=2031-02`,
    `${desk}/timeline?text=finnesikke`,
  ],
  "timeline/pages/timeline-days.tsx": [`${desk}/timeline/days`, `${desk}/timeline/days?week=2031-02-03`],
  "timeline/pages/timeline-lanes.tsx": [
    `${desk}/timeline/lanes`,
    `${desk}/timeline/lanes?lanes=audience&month=2026-12`,
  ],
  "timeline/pages/calendar.tsx": [`${desk}/timeline/calendar`],
  "activities/pages/activity-new.tsx": [`${desk}/activities/new`],
  "activities/pages/activity.tsx": ["ac-01", "ac-07"].map((id) => `${desk}/activities/${demoId(id)}`),
  "activities/pages/activity-edit.tsx": [`${desk}/activities/${demoId("ac-01")}/edit`],
  "imports/pages/imports.tsx": [`${desk}/imports`, `${desk}/imports?kind=media`],
  "imports/pages/import.tsx": [`${desk}/imports/${demoId("import")}`, `${desk}/imports/${demoId("import")}?columns`],
  "contacts/pages/duplicates.tsx": [`${desk}/contacts/duplicates`],
  "contacts/pages/merge.tsx": [`${desk}/contacts/duplicates/${demoId("mc-01")}/${demoId("once-more")}`],
  "ambassadors/pages/ambassadors.tsx": [`${desk}/ambassadors`, `${desk}/ambassadors?topic=finnesikke`],
  "ambassadors/pages/ambassador-new.tsx": [`${desk}/ambassadors/new`],
  "ambassadors/pages/ambassador.tsx": ["am-01", "am-09", "am-12"].map((id) => `${desk}/ambassadors/${demoId(id)}`),
  "ambassadors/pages/ambassador-edit.tsx": [`${desk}/ambassadors/${demoId("am-09")}/edit`],
  "ambassadors/pages/ask-new.tsx": [`${desk}/ambassadors/ask`, `${desk}/ambassadors/ask?success=${demoId("su-02")}`],
  "ambassadors/pages/ask.tsx": ["ak-02", "ak-08"].map((id) => `${desk}/ambassadors/asks/${demoId(id)}`),
  "ambassadors/pages/answer-ask.tsx": ["/a/finnes-ikke"],
  "delivery/pages/restored.tsx": [`${desk}/restored`],
  "preparedness/pages/preparedness.tsx": [`${desk}/preparedness`],
  "preparedness/pages/card-new.tsx": [`${desk}/preparedness/cards/new`],
  "preparedness/pages/card.tsx": ["cr-01", "cr-04"].map((id) => `${desk}/preparedness/cards/${demoId(id)}`),
  "preparedness/pages/card-edit.tsx": [`${desk}/preparedness/cards/${demoId("cr-02")}/edit`],
  "preparedness/pages/case-open.tsx": [`${desk}/preparedness/open?card=${demoId("cr-05")}`],
  "preparedness/pages/case.tsx": [`${desk}/preparedness/cases/${demoId("cr-05/exercise")}`],
  "preparedness/pages/case-review.tsx": [`${desk}/preparedness/cases/${demoId("cr-05/exercise")}/review`],
  "preparedness/pages/paper.tsx": [`${desk}/preparedness/paper`],
  "strategy/pages/strategy.tsx": [`${desk}/strategy`, `${desk}/strategy?ask`],
  "strategy/pages/strategy-edit.tsx": [
    `${desk}/strategy/edit/spokespersons`,
    ...["title", "purpose", "principles", "organisation", "channels", "challenges", "horizon", "more"].map(
      (section) => `${desk}/strategy/edit/${section}`,
    ),
  ],
  "strategy/pages/strategy-versions.tsx": [`${desk}/strategy/versions`],
  "strategy/pages/responsibilities.tsx": [`${desk}/responsibilities`, `${desk}/responsibilities?show=overdue`],
  "strategy/pages/responsibility-new.tsx": [`${desk}/responsibilities/new`],
  "strategy/pages/responsibility-edit.tsx": [`${desk}/responsibilities/${demoId("re-13")}/edit`],
  "strategy/pages/duties.tsx": ["/d/finnes-ikke"],
  "delivery/pages/outbox.tsx": [`${desk}/outbox`],
  "press/pages/press-room.tsx": ["/press/nordvag"],
  "press/pages/press-release.tsx": [press, `${press}/lysfjord`, "/press/nordvag/finnes-ikke"],
  "approvals/pages/answer.tsx": ["/l/finnes-ikke"],
  "delivery/pages/unsubscribe.tsx": ["/u/finnes-ikke"],
};
/** Opened elsewhere: a layout, and a page that needs a mail in the outbox (its own test below). */
const elsewhere = ["regions/pages/desk.tsx", "delivery/pages/outbox-mail.tsx"];
/** Only answer forms, and send one on. */
const actionsOnly = ["auth/pages/sign-out.tsx", "auth/pages/language.tsx"];

type Entry = { file: string; children?: Entry[] };
const files = (entries: Entry[]): string[] => entries.flatMap(({ file, children = [] }) => [file, ...files(children)]);

test("every page has an address here", async () => {
  const pages = [...new Set(files((await routes) as Entry[]))].filter((file) => file.endsWith(".tsx"));
  expect([...Object.keys(addresses), ...elsewhere, ...actionsOnly].sort()).toEqual(pages.sort());
});

/** axe looks at each page once, in bokmål: what it asks does not depend on the words, and each look takes seconds. */
async function look(page: Page, address: string, language: string, withAxe: boolean) {
  await page.goto(address);
  await expect(page.locator("html"), address).toHaveAttribute("lang", language);
  if (withAxe) await expectAccessible(page);
  // Longer words in nynorsk or English run out where there is least room.
  await expectWithin(page, address, language === "nb-NO" ? [1440, phoneSize.width] : [phoneSize.width]);
}

/** Nothing makes the page scroll sideways, on the phone either. */
async function expectWithin(page: Page, address: string, widths: readonly number[] = [1440, phoneSize.width]) {
  const size = page.viewportSize();
  for (const width of widths) {
    if (page.viewportSize()?.width !== width) await page.setViewportSize({ ...phoneSize, width });
    const tooWide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(tooWide), `${address} at ${width} px`).toBeLessThanOrEqual(0);
  }
  if (size && widths.length > 1) await page.setViewportSize(size);
}

const all = Object.values(addresses);
const half = Math.ceil(all.length / 2);

// Bokmål, where every state is opened and looked at, in two halves: two can be under way at the same time.
for (const [name, locale, language, pages] of [
  ["nb, the first half", "nb", "nb-NO", all.slice(0, half)],
  ["nb, the other half", "nb", "nb-NO", all.slice(half)],
  ["nn", "nn", "nn-NO", all],
  ["en", "en", "en-GB", all],
] as const) {
  test(`every page in ${name}`, async ({ page, server }) => {
    await page.goto("/sign-in");
    await page.locator(`button[name="locale"][value="${locale}"]`).first().click();
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await look(page, "/sign-in", language, locale === "nb");
    await signIn(page, server.people.owner);
    await page.goto(`${desk}/successes`);
    await page.locator(`button[name="locale"][value="${locale}"]:visible`).first().click();
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    const wrong: string[] = [];
    for (const [first, ...others] of pages)
      for (const address of locale === "nb" ? [first, ...others] : [first])
        if (address)
          await look(page, address, language, locale === "nb" && address === first).catch((error: Error) =>
            wrong.push(`${address}: ${error.message}`),
          );
    expect(wrong, wrong.join("\n\n")).toEqual([]);
  });
}

test("what comes by mail, on a phone", async ({ page, server, mailbox }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, server.people.owner);
  await page.goto(on("pr-03"));
  await page.getByRole("button", { name: /^Minn Tverrdal/ }).click();
  for (const [address, language] of [
    ["tore.nesholmen@oyvaer.example", "nb-NO"],
    ["borghild.skarsbo@tverrdal.example", "nn-NO"],
    ["ambassador04@nordvag.example", "nb-NO"],
  ] as const) {
    const letter = await letterTo(mailbox, address);
    const link = linksIn(letter, server).find((each) => each.includes("/l/")) ?? "";
    await page.goto(link);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expectAccessible(page);
    await expectWithin(page, link);
  }
});
