// The links of a mail we have made ourselves, for the page that shows it where they cannot be followed. Pure.

export type MailLink = { url: string; words: string };

const anchor = /<a\s[^>]*?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gi;

/** Each address once, in the order of the mail, with the words that led to it. */
export function linksIn(html: string): MailLink[] {
  const found = new Map<string, MailLink>();
  for (const [, href = "", inside = ""] of html.matchAll(anchor)) {
    const url = plain(href);
    if (!/^(https?:|mailto:)/i.test(url) || found.has(url)) continue;
    const words = plain(inside.replace(/<!--[\s\S]*?-->/g, "").replace(/<[^>]*>/g, ""));
    found.set(url, { url, words: words || url });
  }
  return [...found.values()];
}

const signs: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#x27": "'", nbsp: " " };

const plain = (text: string): string =>
  text
    .replace(/&(amp|lt|gt|quot|#39|#x27|nbsp);/gi, (whole, name: string) => signs[name.toLowerCase()] ?? whole)
    .replace(/\s+/g, " ")
    .trim();
