// Sections of several rows: a row that is emptied leaves the text when it is saved.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "~/components/ChoiceField.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextArea } from "~/components/TextArea.tsx";
import { TextField } from "~/components/TextField.tsx";
import type { Rejection } from "~/platform/rejection.ts";
import { audienceField } from "../section-form.ts";
import { sectionHint } from "./section-hints.ts";

export type Choice = { id: string; name: string };
type Props = { shown: Rejection; lang: string };

/** The ways to point at a field of one row. */
const at = (row: number, field: string) => ({
  id: `rows.${row}.${field}`,
  problemKey: `rows.${row}.${field}`,
  position: row,
});

type RowsProps = { hint: string; rowName: (number: number) => string; count: number; row: (at: number) => ReactNode };

function Rows({ hint, rowName, count, row }: RowsProps) {
  const { t } = useTranslation();
  return (
    <>
      <p className="small">
        {hint} {t("strategy:edit.emptyRow")}
      </p>
      {Array.from({ length: count }, (_, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place, and none moves
        <fieldset className="section-row" key={position}>
          <legend>{rowName(position + 1)}</legend>
          {row(position)}
        </fieldset>
      ))}
      <SubmitButton name="intent" value="addRow" variant="tertiary">
        {t("strategy:edit.addRow")}
      </SubmitButton>
    </>
  );
}

const usePeople = (people: readonly Choice[]) => {
  const { t } = useTranslation();
  return [{ value: "", word: t("strategy:edit.nobody") }, ...people.map(({ id, name }) => ({ value: id, word: name }))];
};

export function SpokespersonRows({ shown, lang, people }: Props & { people: readonly Choice[] }) {
  const { t } = useTranslation();
  const choices = usePeople(people);
  return (
    <Rows
      hint={t(sectionHint.spokespersons)}
      count={shown.values.topic?.length ?? 0}
      rowName={(number) => t("strategy:edit.topicNumber", { number })}
      row={(row) => (
        <>
          <TextField
            name="topic"
            {...at(row, "topic")}
            rejection={shown}
            lang={lang}
            label={t("strategy:edit.topic")}
          />
          <div className="pair">
            <ChoiceField
              name="person"
              {...at(row, "person")}
              rejection={shown}
              label={t("strategy:edit.person")}
              choices={choices}
            />
            <ChoiceField
              name="deputy"
              {...at(row, "deputy")}
              rejection={shown}
              label={t("strategy:edit.deputy")}
              choices={choices}
            />
          </div>
          <TextField
            name="note"
            {...at(row, "note")}
            rejection={shown}
            lang={lang}
            label={t("strategy:edit.note")}
            hint={row === 0 ? t("strategy:edit.noteHint") : undefined}
          />
        </>
      )}
    />
  );
}

type ChannelProps = Props & { people: readonly Choice[]; audiences: readonly Choice[] };

export function ChannelRows({ shown, lang, people, audiences }: ChannelProps) {
  const { t } = useTranslation();
  const choices = usePeople(people);
  return (
    <Rows
      hint={t(sectionHint.channels)}
      count={shown.values.name?.length ?? 0}
      rowName={(number) => t("strategy:edit.channelNumber", { number })}
      row={(row) => (
        <>
          <TextField
            name="name"
            {...at(row, "name")}
            rejection={shown}
            lang={lang}
            label={t("strategy:edit.channel")}
          />
          <fieldset className="field">
            <legend>{t("strategy:edit.audiences")}</legend>
            <div className="audience-choices">
              {audiences.map(({ id, name }) => (
                <label key={id}>
                  <input
                    type="checkbox"
                    name={audienceField(row)}
                    value={id}
                    defaultChecked={shown.values[audienceField(row)]?.includes(id)}
                  />
                  {name}
                </label>
              ))}
            </div>
          </fieldset>
          <ChoiceField
            name="owner"
            {...at(row, "owner")}
            rejection={shown}
            label={t("strategy:edit.owner")}
            choices={choices}
          />
        </>
      )}
    />
  );
}

export function FreeRows({ shown, lang }: Props) {
  const { t } = useTranslation();
  return (
    <Rows
      hint={t(sectionHint.more)}
      count={shown.values.heading?.length ?? 0}
      rowName={(number) => t("strategy:edit.partNumber", { number })}
      row={(row) => (
        <>
          <TextField
            name="heading"
            {...at(row, "heading")}
            rejection={shown}
            lang={lang}
            label={t("strategy:edit.heading")}
          />
          <TextArea
            name="text"
            {...at(row, "text")}
            rejection={shown}
            lang={lang}
            rows={4}
            label={t("strategy:edit.text")}
          />
        </>
      )}
    />
  );
}
