// The releases as the press desk keeps them: the common text with one local version per member it benefits. Pure.

import { sortKey } from "#db/dialect/sort-key.ts";
import type { LocalText, Quote, ReleaseImage, ReleaseText } from "~/press/release-text.ts";
import { demoId } from "./ids.ts";
import type { DemoImage, DemoRelease } from "./region-data.server.ts";
import { localeOf, type World } from "./world.ts";

export function releaseText(world: World, release: DemoRelease): ReleaseText {
  const said = (text: string) => world.shift.text(text, release.locale);
  const [contact] = release.contacts;
  if (!contact) throw new Error(`${release.id} of the demo names nobody who answers`);
  return {
    locale: release.locale,
    title: said(release.title),
    lead: said(release.ingress),
    body: release.body.map(said),
    quotes: release.quotes.map((quote) => quoteOf(release, quote, said)),
    facts: release.facts.map(said),
    contact: { name: contact.name, title: contact.role, phone: contact.phone, email: contact.email },
    about: said(release.about),
    image: release.image && imageOf(release.image, said),
    embargoUntil: release.embargoUntil && world.shift.instant(release.embargoUntil).toISOString(),
    local: localTexts(world, release),
    alsoNames: [],
  };
}

/** Without the dialogue dash: it is set where the quote is shown. */
const quoteOf = (
  release: DemoRelease,
  quote: DemoRelease["quotes"][number],
  said: (text: string) => string,
): Quote => ({
  key: demoId(`${release.id}/quote/${quote.ambassadorId}`),
  speakerId: demoId(quote.ambassadorId),
  name: quote.by,
  title: said(quote.role),
  text: said(quote.text).replace(/^–\s*/, ""),
});

const imageOf = ({ file, alt, caption, credit }: DemoImage, said: (text: string) => string): ReleaseImage => ({
  fileId: demoId(file),
  alt: said(alt),
  caption: said(caption),
  credit,
});

/**
 * In alphabetical order. A variant says its own title and lead; every other member that benefits gets its sentence and
 * inherits the rest.
 */
function localTexts(world: World, release: DemoRelease): LocalText[] {
  const carried = world.data.successes.filter(({ id }) => release.successIds.includes(id));
  const benefits = new Map(carried.flatMap((success) => Object.entries(success.benefits)));
  const told = world.data.municipalities
    .filter(({ id }) => benefits.has(id) || release.variants.some((variant) => variant.municipalityId === id))
    .sort((a, b) => (sortKey(a.name) < sortKey(b.name) ? -1 : 1));
  return told.map(({ id }) => {
    const variant = release.variants.find((each) => each.municipalityId === id);
    const locale = variant?.locale ?? localeOf(world, id);
    return {
      memberId: demoId(id),
      locale,
      title: world.shift.text(variant?.title ?? "", locale),
      lead: world.shift.text(variant?.ingress ?? "", locale),
      benefit: world.shift.text(benefits.get(id)?.text ?? "", locale),
      quotes: [],
      contact: null,
    };
  });
}
