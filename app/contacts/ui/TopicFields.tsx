// Topics as free words, with those in use to choose from.
import { Input } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import type { Rejection } from "~/platform/rejection.ts";

type Props = { name: string; legend: string; hint: string; shown: Rejection; topics: readonly string[] };

const leastFields = 4;

export function TopicFields({ name, legend, hint, shown, topics }: Props) {
  const { t } = useTranslation();
  const chosen = (shown.values[name] ?? []).filter((topic) => topic !== "");
  const fields = Array.from({ length: Math.max(leastFields, chosen.length + 2) }, (_, position) => position);
  return (
    <fieldset className="field" id={name} tabIndex={-1}>
      <legend>{legend}</legend>
      <div className="hint">{hint}</div>
      <div className="topic-inputs">
        {fields.map((position) => (
          <Input
            key={position}
            type="text"
            name={name}
            list={`${name}-in-use`}
            defaultValue={chosen[position] ?? ""}
            aria-label={t("contacts:form.topicNumber", { number: position + 1 })}
          />
        ))}
      </div>
      <datalist id={`${name}-in-use`}>
        {topics.map((topic) => (
          <option key={topic} value={topic} />
        ))}
      </datalist>
    </fieldset>
  );
}
