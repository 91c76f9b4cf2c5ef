// One of many: the browser's own list, with its label.
import { Field, Label, Select as List } from "@digdir/designsystemet-react";
import type { ReactNode } from "react";
import { firstShown, type Shown } from "~/successes/ui/shown-values.ts";

type Props = { name: string; shown: Shown; label: string; children: ReactNode };

export function Select({ name, shown, label, children }: Props) {
  return (
    <Field asChild>
      <div className="field">
        <Label htmlFor={name}>{label}</Label>
        <List name={name} id={name} defaultValue={firstShown(shown, name)}>
          {children}
        </List>
      </div>
    </Field>
  );
}
