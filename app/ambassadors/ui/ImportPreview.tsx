// What would happen, before anything does: what the columns hold, and each row with what becomes of it.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import type { PreviewRow } from "../import-preview.ts";
import { columnFields, type Mapping } from "../table.ts";
import { columnWord } from "./column-word.ts";
import { PreviewRows } from "./PreviewRows.tsx";

export type Preview = {
  importId: string;
  text: string;
  /** Each column with its heading and the first thing that stands in it. */
  columns: { heading: string; example: string }[];
  mapping: Mapping;
  rows: PreviewRow[];
};

export function ImportPreview({ importId, text, columns, mapping, rows, back }: Preview & { back: string }) {
  const { t } = useTranslation();
  const taken = rows.filter(({ verdict }) => verdict === "add" || verdict === "change").length;
  return (
    <Form method="post" encType="multipart/form-data" className="import-preview">
      <input type="hidden" name="importId" value={importId} />
      <input type="hidden" name="text" value={text} />
      <section aria-labelledby="columns">
        <h2 id="columns">{t("ambassadors:import.columns")}</h2>
        <div className="columns">
          {columns.map(({ heading, example }, at) => (
            // The columns of one text never change places.
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same heading
            <label key={at}>
              <b>{heading || t("ambassadors:import.noHeading", { number: at + 1 })}</b>
              <small>{example}</small>
              <select name="column" defaultValue={mapping[at] ?? ""}>
                <option value="">{t("ambassadors:import.notTaken")}</option>
                {columnFields.map((field) => (
                  <option key={field} value={field}>
                    {t(columnWord[field])}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
        <SubmitButton name="intent" value="remap" variant="tertiary">
          {t("ambassadors:import.remap")}
        </SubmitButton>
      </section>
      <PreviewRows rows={rows} />
      <div className="save-line">
        {taken > 0 ? (
          <SubmitButton name="intent" value="import">
            {t("ambassadors:import.take", { count: taken })}
          </SubmitButton>
        ) : null}
        <Link className="quiet" to={back} reloadDocument>
          {t("ambassadors:import.startOver")}
        </Link>
      </div>
    </Form>
  );
}
