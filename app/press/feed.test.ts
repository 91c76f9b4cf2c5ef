import { describe, expect, it } from "vitest";
import { pressFeed } from "./feed.ts";
import type { ReleaseText } from "./release-text.ts";

const text: ReleaseText = {
  locale: "nb",
  title: "Svar <på> «dagen» & natta\u0000\u000b",
  lead: "Kort sagt.",
  body: ["Første avsnitt.", "Andre <script>alert(1)</script> avsnitt."],
  quotes: [{ key: "q", speakerId: "c", name: "Ola Vik", title: "", text: "Vi er glade" }],
  facts: ["89 kontrakter. Kilde: fylket"],
  contact: { name: "Kari", title: "", phone: "", email: "kari@nordvag.example" },
  about: "Om regionen.",
  image: null,
  embargoUntil: null,
  local: [{ memberId: "m1", locale: "nn", title: "", lead: "", benefit: "Bra.", quotes: [], contact: null }],
  alsoNames: [],
};

const feed = pressFeed({
  publicUrl: "https://nordvag.example",
  region: { name: "Nordvågregionen", slug: "nordvag", locale: "nb" },
  description: "Pressemeldinger",
  readFor: "Les for",
  members: [{ id: "m1", name: "Øyvær" }],
  releases: [{ slug: "svar", since: new Date("2026-11-26T05:00:00Z"), text }],
});

describe("pressFeed", () => {
  it.each([
    ["the address, as link and as lasting id", "<link>https://nordvag.example/press/nordvag/svar</link>"],
    ["the guid", "https://nordvag.example/press/nordvag/svar</guid>"],
    ["when it came out, as RFC 822", "<pubDate>Thu, 26 Nov 2026 05:00:00 GMT</pubDate>"],
    ["the language, never «no»", "<language>nb-NO</language>"],
    ["the quote with its dash", "– Vi er glade, sier Ola Vik."],
    ["the way to the local version", "https://nordvag.example/press/nordvag/svar/oyvaer"],
  ])("holds %s", (_, part) => {
    expect(feed).toContain(part);
  });

  it("holds no live markup from a text and no character that XML forbids", () => {
    expect(feed).not.toContain("<script>");
    expect([...feed].filter((sign) => sign < " " && !"\t\n\r".includes(sign))).toEqual([]);
  });

  it("is a whole feed also when nothing is out", () => {
    const region = { name: "Nord", slug: "nord", locale: "nn" as const };
    const empty = pressFeed({
      publicUrl: "https://n.example",
      region,
      description: "x",
      readFor: "y",
      members: [],
      releases: [],
    });
    expect(empty).toContain("</channel>");
    expect(empty).not.toContain("<item>");
  });
});
