import { expect, it } from "vitest";
import { linksIn } from "./mail-links.ts";

it.each([
  [`<a href="https://x.example/l/1">Les og svar</a>`, [{ url: "https://x.example/l/1", words: "Les og svar" }]],
  [
    `<a class="button" style="x" href="https://x.example/?a=1&amp;b=2"><span><!--[if mso]><i>&#8202;</i><![endif]--></span><span>Les &amp; svar</span></a>`,
    [{ url: "https://x.example/?a=1&b=2", words: "Les & svar" }],
  ],
  [
    `<a href="https://x.example">Her</a> <a href="https://x.example">og her</a>`,
    [{ url: "https://x.example", words: "Her" }],
  ],
  [`<a href="mailto:a@x.example"><img src="x"></a>`, [{ url: "mailto:a@x.example", words: "mailto:a@x.example" }]],
  [`<a href="javascript:alert(1)">x</a><a href="#top">y</a><a name="z">z</a>`, []],
])("%s", (html, links) => {
  expect(linksIn(html)).toEqual(links);
});
