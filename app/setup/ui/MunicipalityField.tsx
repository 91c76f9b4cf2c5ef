// A municipality by the first letters of its name: what is chosen is added at once, and the field is ready for the next.
// Without a script it is a field with the browser's own suggestions, and a button.
import { Input } from "@digdir/designsystemet-react";
import { useSubmit } from "@remix-run/react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { FieldFrame } from "../../components/FieldFrame.tsx";
import { useField } from "../../components/field-state.ts";
import type { Rejection } from "../../platform/rejection.ts";
import { suggestionsFor } from "../suggestions.ts";
import { useQueue } from "./use-queue.ts";

type Props = { count: number; offered: readonly string[]; rejection: Rejection | undefined };

const listId = "municipalities";
const optionId = (at: number) => `municipality-${at}`;

export function MunicipalityField({ count, offered, rejection }: Props) {
  const { t } = useTranslation();
  const hint = t("setup:members.nameHint");
  const field = useField({ name: "names", rejection, hint });
  const input = useRef<HTMLInputElement>(null);
  const submit = useSubmit();
  const { waiting, add } = useQueue((names) =>
    submit({ intent: "add", names: names.join("\n") }, { method: "post", preventScrollReset: true }),
  );
  const [scripted, setScripted] = useState(false);
  const [found, setFound] = useState<string[]>([]);
  const [at, setAt] = useState(0);
  useEffect(() => setScripted(true), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was sent has come in when there are more of them
  useEffect(() => {
    if (input.current && suggestionsFor(offered, input.current.value).length === 0) input.current.value = "";
  }, [count]);

  const look = (typed: string) => {
    setFound(suggestionsFor(offered, typed));
    setAt(0);
  };
  const choose = (name: string) => {
    add(name);
    look("");
    if (input.current) input.current.value = "";
    input.current?.focus();
  };
  const move = (step: number) => setAt((at + step + found.length) % found.length);
  const press = (event: KeyboardEvent) => {
    const chosen = found[at];
    if (chosen === undefined || event.nativeEvent.isComposing) return;
    if (event.key === "Enter") choose(chosen);
    else if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Escape") look("");
    else return;
    event.preventDefault();
  };
  const open = found.length > 0;

  return (
    <FieldFrame {...field} label={t("setup:members.name")} hint={hint}>
      <Input
        ref={input}
        type="text"
        name="names"
        id={field.fieldId}
        list={scripted ? undefined : listId}
        defaultValue={field.value}
        autoComplete="off"
        onChange={({ target }) => look(target.value)}
        onKeyDown={press}
        aria-invalid={field.problem ? true : undefined}
        aria-describedby={field.describedBy}
        {...(scripted
          ? {
              role: "combobox",
              "aria-expanded": open,
              "aria-controls": listId,
              "aria-autocomplete": "list",
              "aria-activedescendant": open ? optionId(at) : undefined,
            }
          : {})}
      />
      {scripted ? (
        <div className="start-offered" id={listId} role="listbox" aria-label={t("setup:members.name")} hidden={!open}>
          {found.map((name, position) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: focus stays in the field, which moves among them with the arrows
            <div
              key={name}
              id={optionId(position)}
              role="option"
              tabIndex={-1}
              aria-selected={position === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(name)}
            >
              {name}
            </div>
          ))}
        </div>
      ) : (
        <datalist id={listId}>
          {offered.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
      {waiting.length > 0 ? (
        <p className="saved" role="status">
          {t("setup:members.adding", { names: waiting.join(", ") })}
        </p>
      ) : null}
    </FieldFrame>
  );
}
