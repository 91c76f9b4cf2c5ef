// The form of one section: small, saved by itself, and with a copy in the browser that outlives a crash.
import { Form, Link, useBeforeUnload } from "@remix-run/react";
import { type FormEvent, type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { KeptCopyNotice } from "~/approvals/ui/KeptCopyNotice.tsx";
import { useKeptWhileTyping } from "~/approvals/ui/use-kept-while-typing.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import type { Rejection } from "~/platform/rejection.ts";
import type { Typed } from "~/platform/typed.ts";
import type { Section } from "../strategy-text.ts";
import "./section-form.css";

type Props = {
  strategyId: string;
  section: Section;
  /** The version that the form was opened on. */
  basedOnId: string;
  stored: Typed;
  answer: Rejection | undefined;
  back: string;
  children: (shown: Rejection) => ReactNode;
};

export function SectionForm({ strategyId, section, basedOnId, stored, answer, back, children }: Props) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [copy, setCopy] = useState<Typed | null>(null);
  const [changed, setChanged] = useState(false);
  useEffect(() => {
    if (answer) setCopy(null);
  }, [answer]);
  useKeptWhileTyping(form, strategyId, section, stored, changed);
  useBeforeUnload(useCallback((event) => (changed ? event.preventDefault() : undefined), [changed]));
  const shown: Rejection = copy ? { problems: [], values: copy } : (answer ?? { problems: [], values: stored });
  const rows = Math.max(...Object.values(shown.values).map((values) => values.length));
  return (
    <Form
      method="post"
      className="form section-form"
      ref={form}
      noValidate
      onInput={() => setChanged(true)}
      onSubmit={(event: FormEvent) => (event.defaultPrevented ? undefined : setChanged(false))}
    >
      <FormProblems rejection={copy ? undefined : answer} />
      <KeptCopyNotice
        textId={strategyId}
        part={section}
        stored={stored}
        onUse={(values) => {
          setCopy(values);
          setChanged(true);
        }}
      />
      <input type="hidden" name="basedOnId" value={basedOnId} />
      <div className="section-fields" key={`${copy ? "copy" : "typed"} ${rows}`}>
        {children(shown)}
      </div>
      <div className="save-line" data-unsaved={changed || undefined}>
        <SubmitButton name="intent" value="save">
          {t("strategy:edit.save")}
        </SubmitButton>
        <Link className="quiet" to={back}>
          {t("strategy:edit.cancel")}
        </Link>
        {changed ? <span className="saved">{t("strategy:edit.unsaved")}</span> : null}
      </div>
    </Form>
  );
}
