// The one thing to do with a success: tell it to the audience that should hear it first.
import { Button } from "@digdir/designsystemet-react";
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

type Props = {
  audience: { id: string; name: string; kind: "people" | "press" } | undefined;
  planPath: (audienceId: string) => string;
  /** What is done for the press, and where nobody is left to tell. */
  pressAct: ReactNode;
};

export function TellFirst({ audience, planPath, pressAct }: Props) {
  const { t } = useTranslation();
  if (!audience || audience.kind === "press") return pressAct;
  return (
    <Button asChild>
      <Link to={planPath(audience.id)}>{t("updates:hear.tell", { audience: audience.name })}</Link>
    </Button>
  );
}
