// The text of an update, taken apart for those who draw it. Pure.

/** Paragraphs stand apart by an empty line; within one, lines are kept. */
export const paragraphsOf = (body: string): string[][] =>
  body
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0);

export type CallToAction = { text: string; url: string | null };

/** An address in it is where its button leads; what is left is what the button says. */
export function callToActionOf(typed: string): CallToAction | null {
  const text = typed.trim();
  if (text === "") return null;
  const [found] = /https?:\/\/[^\s<>"]+/i.exec(text) ?? [];
  const url = found?.replace(/[.,;:!?)\]»”]+$/, "");
  if (!url || !URL.canParse(url)) return { text, url: null };
  const words = text
    .replace(url, "")
    .replace(/\s+/g, " ")
    .replace(/[\s:–-]+$/, "")
    .replace(/\s+([.,;!?])/g, "$1")
    .trim();
  return { text: words.replace(/^[.,;:!?]+$/, "") || new URL(url).hostname, url };
}

/** The text as one copies it into another place. */
export const plainUpdate = ({ title, body, callToAction }: { title: string; body: string; callToAction: string }) =>
  [title.trim(), ...paragraphsOf(body).map((lines) => lines.join("\n")), callToAction.trim()]
    .filter(Boolean)
    .join("\n\n");

/** Typed text holds no placeholders: two braces in it are two braces. */
export const literal = (text: string): string => text.replaceAll("{{", "{\u2060{");
