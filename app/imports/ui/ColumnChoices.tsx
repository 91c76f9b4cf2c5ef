// How the file is to be read, and where each of its columns goes.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import type { Columns, Facts } from "../import-desk.server.ts";

/** As people call them. */
const encodings = [
  ["utf-8", "UTF-8"],
  ["windows-1252", "Windows-1252"],
  ["utf-16le", "UTF-16"],
  ["utf-16be", "UTF-16 (BE)"],
] as const;

const delimiters = [
  [";", "imports:columns.semicolon"],
  [",", "imports:columns.comma"],
  ["\t", "imports:columns.tab"],
  ["|", "imports:columns.bar"],
] as const;

export function ColumnChoices({ columns, facts }: { columns: Columns; facts: Facts }) {
  const { t } = useTranslation();
  return (
    <div className="import-columns">
      <HowRead columns={columns} facts={facts} />
      <Form method="post" id="columns">
        <table>
          <caption className="sr">{t("imports:columns.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("imports:columns.heading")}</th>
              <th scope="col">{t("imports:columns.samples")}</th>
              <th scope="col">{t("imports:columns.goesTo")}</th>
            </tr>
          </thead>
          <tbody>
            {columns.headings.map((heading, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places, and two may have one heading
              <tr key={at}>
                <th scope="row">{heading || t("imports:columns.noHeading", { number: at + 1 })}</th>
                <td className="samples">{columns.samples[at]?.join(" · ")}</td>
                <td>
                  <select
                    name="column"
                    aria-label={t("imports:columns.whereTo", { heading: heading || String(at + 1) })}
                    defaultValue={columns.mapping[at] ?? ""}
                  >
                    <option value="">{t("imports:columns.leftOut")}</option>
                    {columns.fields.map(({ name, word, needed }) => (
                      <option key={name} value={name}>
                        {needed ? t("imports:columns.needed", { field: t(word) }) : t(word)}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="save-line">
          <SubmitButton name="intent" value="read">
            {t("imports:columns.read")}
          </SubmitButton>
          <SubmitButton name="intent" value="giveUp" variant="tertiary">
            {t("imports:acts.giveUp")}
          </SubmitButton>
        </div>
      </Form>
    </div>
  );
}

function HowRead({ columns, facts }: { columns: Columns; facts: Facts }) {
  const { t } = useTranslation();
  const { encoding, delimiter, sheet, sheets } = columns;
  if (facts.format === "xlsx" && sheets.length < 2) return null;
  return (
    <Form method="post" className="how-read" key={`${encoding}${delimiter}${sheet}`}>
      {facts.format === "xlsx" ? (
        <label>
          {t("imports:columns.sheet")}{" "}
          <select name="sheet" id="sheet" defaultValue={sheet}>
            {sheets.map(({ name, hidden }) => (
              <option key={name} value={name}>
                {hidden ? t("imports:columns.hiddenSheet", { name }) : name}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <>
          <label>
            {t("imports:columns.encoding")}{" "}
            <select name="encoding" id="encoding" defaultValue={encoding}>
              {encodings.map(([value, word]) => (
                <option key={value} value={value}>
                  {word}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t("imports:columns.delimiter")}{" "}
            <select name="delimiter" id="delimiter" defaultValue={delimiter}>
              {delimiters.map(([value, word]) => (
                <option key={value} value={value}>
                  {t(word)}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
      <SubmitButton name="intent" value="look" variant="tertiary">
        {t("imports:columns.lookAgain")}
      </SubmitButton>
    </Form>
  );
}
