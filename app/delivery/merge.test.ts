import { expect, it } from "vitest";
import { fillHtml, fillLine, fillText } from "./merge.ts";

const values = new Map([
  ["name", `Ola <"Vik"> & 'co'`],
  ["link", "https://x.example/u/abc?a=1&b=2"],
  ["nested", "{{name}}"],
  ["lines", "To\r\nBcc: alle@x.example"],
]);

it.each([
  [fillText, "Hei {{name}}", `Hei Ola <"Vik"> & 'co'`],
  [fillHtml, "<b>{{name}}</b>", "<b>Ola &lt;&quot;Vik&quot;&gt; &amp; &#39;co&#39;</b>"],
  [fillHtml, `<a href="{{link}}">`, `<a href="https://x.example/u/abc?a=1&amp;b=2">`],
  [fillText, "{{ link }}", "https://x.example/u/abc?a=1&b=2"],
  [fillText, "{{nested}}", "{{name}}"],
  [fillText, "{{unknown}} {name} {{}}", "{{unknown}} {name} {{}}"],
  [fillText, "$& {{name}} $1", `$& Ola <"Vik"> & 'co' $1`],
  [fillLine, "Svar {{lines}}", "Svar To Bcc: alle@x.example"],
])("%o of %j", (fill, template, filled) => {
  expect(fill(template, values)).toBe(filled);
});
