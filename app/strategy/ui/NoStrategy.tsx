// Nothing is begun yet: what a media strategy holds, and the one button that begins it.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { sectionHeading } from "../strategy-outline.ts";
import { sections } from "../strategy-text.ts";
import { sectionHint } from "./section-hints.ts";

export function NoStrategy({ newId, mayWrite }: { newId: string; mayWrite: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="no-strategy">
      {mayWrite ? (
        <Form method="post">
          <input type="hidden" name="id" value={newId} />
          <SubmitButton name="intent" value="begin">
            {t("strategy:empty.begin")}
          </SubmitButton>
        </Form>
      ) : null}
      <h2>{t("strategy:empty.holds")}</h2>
      <dl>
        {sections
          .filter((section) => section !== "title" && section !== "more")
          .map((section) => (
            <div key={section}>
              <dt>{t(sectionHeading[section])}</dt>
              <dd>{t(sectionHint[section])}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
