// The strategy as a file: a Word document with real headings and lists, and plain text.
import type { TFunction } from "i18next";
import { formatDate } from "~/platform/format.ts";
import { type Locale, languageTag } from "~/platform/locale.ts";
import { translator } from "~/platform/words.server.ts";
import type { OutlineSection } from "./strategy-outline.ts";

export type StrategyFile = {
  regionName: string;
  title: string;
  locale: Locale;
  edition: number;
  approvedAt: Date | null;
  outline: readonly OutlineSection[];
};

/** Which edition it is and whether it holds, in the language of the text. */
function imprint({ locale, edition, approvedAt }: StrategyFile, t: TFunction): string {
  return approvedAt
    ? t("strategy:page.imprint", { edition, when: formatDate(locale, approvedAt, "long") })
    : t("strategy:page.imprintDraft", { edition });
}

export function strategyPlain(file: StrategyFile): string {
  const { title, locale, regionName, outline } = file;
  const t = translator(locale);
  const parts = outline.map(({ heading, lines }) =>
    [
      heading.toLocaleUpperCase(languageTag[locale]),
      ...lines.map(({ kind, text }) => (kind === "item" ? `– ${text}` : kind === "heading" ? `${text}:` : text)),
    ].join("\n"),
  );
  return `${[[regionName, title, imprint(file, t)].join("\n"), ...parts].join("\n\n")}\n`;
}

const points = "points";

export async function strategyDocx(file: StrategyFile): Promise<Uint8Array<ArrayBuffer>> {
  // Heavy, and wanted a few times a year.
  const { AlignmentType, Document, Footer, HeadingLevel, LevelFormat, Packer, PageNumber, Paragraph, TextRun } =
    await import("docx");
  const { title, locale, regionName, outline } = file;
  const t = translator(locale);
  const language = { value: languageTag[locale] };
  const body = outline.flatMap(({ heading, lines }) => [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }),
    ...lines.map(({ kind, text }) => {
      if (kind === "heading") return new Paragraph({ text, heading: HeadingLevel.HEADING_2 });
      if (kind === "item") return new Paragraph({ text, numbering: { reference: points, level: 0 } });
      return new Paragraph({ text, spacing: { after: 160 } });
    }),
  ]);
  const footer = new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
  const document = new Document({
    title,
    creator: regionName,
    styles: {
      default: {
        document: { run: { font: "Georgia", size: 22, language }, paragraph: { spacing: { line: 300 } } },
        title: { run: { font: "Georgia", size: 44, language }, paragraph: { spacing: { after: 120 } } },
        heading1: { run: { font: "Georgia", size: 30, language }, paragraph: { spacing: { before: 360, after: 120 } } },
        heading2: { run: { font: "Georgia", size: 24, language }, paragraph: { spacing: { before: 200, after: 80 } } },
      },
    },
    numbering: {
      config: [
        {
          reference: points,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: "–",
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 360, hanging: 260 }, spacing: { after: 80 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        // A4, in twentieths of a point.
        properties: { page: { size: { width: 11_906, height: 16_838 } } },
        footers: { default: footer },
        children: [
          new Paragraph({ text: regionName }),
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          new Paragraph({ text: imprint(file, t), spacing: { after: 240 } }),
          ...body,
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
