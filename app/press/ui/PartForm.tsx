// The frame of the form for one part: rows that can be rearranged before anything is saved, and a copy that outlives a crash.
import { Form, Link, useBeforeUnload } from "@remix-run/react";
import { type FormEvent, type MouseEvent, type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { KeptCopyNotice } from "~/approvals/ui/KeptCopyNotice.tsx";
import { useKeptWhileTyping } from "~/approvals/ui/use-kept-while-typing.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import type { Rejection } from "~/platform/rejection.ts";
import { type Typed, typedFrom } from "~/platform/typed.ts";
import { rearrange, rowAfter, type Step, stepValue } from "../rearrange.ts";
import "./part-form.css";

/** What the fields need: the values to show, with what was wrong; and the button that rearranges a row. */
export type PartFields = {
  shown: Rejection;
  rearrangeButton: (step: Step, label: string, hiddenLabel?: string) => ReactNode;
};

type Props = {
  releaseId: string;
  part: string;
  /** The version that the form was opened on. */
  basedOnId: string;
  /** The part as it is stored. */
  stored: Typed;
  /** What the last try was answered with, or the rows rearranged without JavaScript. */
  answer: Rejection | undefined;
  /** The text is frozen: it can be read here, not written. */
  readOnly: boolean;
  /** Where the person came from. */
  back: string;
  /** A local version that exists can be taken out again. */
  mayRemove: boolean;
  children: (fields: PartFields) => ReactNode;
};

export function PartForm({ releaseId, part, basedOnId, stored, answer, readOnly, back, mayRemove, children }: Props) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<{ values: Typed; round: number } | null>(null);
  const [focus, setFocus] = useState<string | null>(null);
  const [changed, setChanged] = useState(false);
  const show = (values: Typed) => setTyped((before) => ({ values, round: (before?.round ?? 0) + 1 }));

  useEffect(() => {
    if (answer) setTyped(null);
  }, [answer]);
  useEffect(() => {
    if (focus) document.getElementById(focus)?.focus();
  }, [focus]);
  useKeptWhileTyping(form, releaseId, part, stored, changed);
  useBeforeUnload(useCallback((event) => (changed ? event.preventDefault() : undefined), [changed]));

  const rearrangeHere = (event: MouseEvent, step: Step) => {
    if (!form.current) return;
    event.preventDefault();
    const values = rearrange(typedFrom(new FormData(form.current)), step, crypto.randomUUID());
    const rows = values[step.group === "body" ? "body" : "quoteKey"]?.length ?? 0;
    show(values);
    setChanged(true);
    setFocus(rows === 0 ? `${step.group}-add` : rowId(step.group, rowAfter(step, rows)));
  };
  const shown: Rejection = typed
    ? { problems: [], values: typed.values }
    : (answer ?? { problems: [], values: stored });

  return (
    <Form
      method="post"
      className="form part-form"
      ref={form}
      noValidate
      onInput={() => setChanged(true)}
      onSubmit={(event: FormEvent) => (event.defaultPrevented ? undefined : setChanged(false))}
    >
      <FormProblems rejection={typed ? undefined : answer} />
      {!readOnly && (
        <KeptCopyNotice
          textId={releaseId}
          part={part}
          stored={stored}
          onUse={(values) => {
            show(values);
            setChanged(true);
          }}
        />
      )}
      <input type="hidden" name="basedOnId" value={basedOnId} />
      <fieldset
        disabled={readOnly}
        className="parts"
        key={`${typed?.round ?? 0} ${answer ? answer.problems.length : "stored"}`}
      >
        {children({
          shown,
          rearrangeButton: (step, label, hiddenLabel) =>
            readOnly ? null : (
              <button
                type="submit"
                name="rearrange"
                value={stepValue(step)}
                id={step.act === "add" ? `${step.group}-add` : undefined}
                className="quiet"
                onClick={(event) => rearrangeHere(event, step)}
              >
                {label}
                {hiddenLabel && <span className="sr"> {hiddenLabel}</span>}
              </button>
            ),
        })}
      </fieldset>
      {!readOnly && (
        <div className="save-line" data-unsaved={changed || undefined}>
          <SubmitButton name="intent" value="save">
            {t("press:edit.save")}
          </SubmitButton>
          <Link className="quiet" to={back}>
            {t("press:edit.cancel")}
          </Link>
          {mayRemove && (
            <SubmitButton variant="tertiary" name="intent" value="removeVersion">
              {t("press:edit.removeVersion")}
            </SubmitButton>
          )}
          {changed && <span className="saved">{t("press:edit.unsaved")}</span>}
        </div>
      )}
    </Form>
  );
}

const rowId = (group: Step["group"], row: number): string => (group === "body" ? `body.${row}` : `quotes.${row}.text`);
