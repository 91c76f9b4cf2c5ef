// A part of the form: always open, or folded until someone wants it.
import type { ReactNode } from "react";

type Props = {
  title: ReactNode;
  hint?: ReactNode;
  /** Where given, the part can be folded; this is how it stands at first. */
  open?: boolean;
  children: ReactNode;
};

export function FieldGroup({ title, hint, open, children }: Props) {
  const head = (
    <>
      <h2>{title}</h2>
      {hint ? <p>{hint}</p> : null}
    </>
  );
  if (open === undefined) {
    return (
      <section className="group">
        <div className="group-head">{head}</div>
        {children}
      </section>
    );
  }
  return (
    <details className="group" open={open}>
      <summary>{head}</summary>
      <div className="inside">{children}</div>
    </details>
  );
}
