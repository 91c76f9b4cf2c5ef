// A button that does one small thing and can be undone: a form of its own with what it is about.
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";

type Props = {
  intent: string;
  fields: Record<string, string | number>;
  /** What it is read aloud as, where its word alone does not say of what. */
  label?: string;
  children: ReactNode;
};

export function ActButton({ intent, fields, label, children }: Props) {
  return (
    <Form method="post" preventScrollReset className="act">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="quiet" name="intent" value={intent} aria-label={label}>
        {children}
      </button>
    </Form>
  );
}
