import { useTranslation } from "react-i18next";
import { TextField } from "../../components/TextField.tsx";
import type { Rejection } from "../../platform/rejection.ts";

type Props = { label: string; least: number; rejection: Rejection | undefined };

/** A password that is made now: how long, and that a sentence will do. */
export function NewPassword({ label, least, rejection }: Props) {
  const { t } = useTranslation();
  return (
    <TextField
      name="password"
      type="password"
      label={label}
      hint={t("auth:password.hint", { least })}
      autoComplete="new-password"
      required
      rejection={rejection}
    />
  );
}
