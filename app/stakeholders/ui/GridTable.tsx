// The grid as a table: the same, and all that can be done in it, without a mouse and without a script.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { Scrollable } from "~/components/Scrollable.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { formatNumber } from "~/platform/format.ts";
import type { GridPoint, gridPage } from "../grid-page.server.ts";
import { steps, stepWord } from "../kinds.ts";
import { quadrantIn, quadrantWord } from "../quadrant.ts";

type Page = Awaited<ReturnType<typeof gridPage>>;
type Props = Pick<Page, "points" | "highFrom" | "mayMove" | "seen" | "path">;

export function GridTable({ points, highFrom, mayMove, seen, path }: Props) {
  const { t } = useTranslation();
  return (
    <section className="grid-table">
      <h2 id="grid-table">{t("stakeholders:grid.table")}</h2>
      <Scrollable className="wide" label={t("stakeholders:grid.table")}>
        <table className="table stacks">
          <thead>
            <tr>
              <th scope="col">{t("stakeholders:grid.number")}</th>
              <th scope="col">{t("stakeholders:grid.name")}</th>
              <th scope="col">{t("stakeholders:form.interest")}</th>
              <th scope="col">{t("stakeholders:form.influence")}</th>
              <th scope="col">{t("stakeholders:movement.place")}</th>
              {mayMove ? (
                <th scope="col">
                  <span className="sr">{t("stakeholders:grid.save")}</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {points.map((point, at) => {
              const quadrant = quadrantIn(point.place ?? { interest: null, influence: null }, highFrom);
              return (
                <tr key={point.id}>
                  <td className="number">{at + 1}</td>
                  <th scope="row">
                    <Link to={`${path}/${point.id}`}>{point.name}</Link>
                  </th>
                  <StepCell of="interest" point={point} mayMove={mayMove} />
                  <StepCell of="influence" point={point} mayMove={mayMove} />
                  <td className="stands">
                    {quadrant ? t(quadrantWord[quadrant]) : t("stakeholders:touch.notAssessed")}
                  </td>
                  {mayMove ? (
                    <td className="saves">
                      <Form method="post" id={`move-${point.id}`} preventScrollReset>
                        <input type="hidden" name="stakeholderId" value={point.id} />
                        <input type="hidden" name="memberId" value={typeof seen === "object" ? seen.memberId : ""} />
                        <SubmitButton
                          variant="tertiary"
                          name="intent"
                          value="move"
                          aria-label={t("stakeholders:grid.saveOne", { name: point.name })}
                        >
                          {t("stakeholders:grid.save")}
                        </SubmitButton>
                      </Form>
                    </td>
                  ) : null}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scrollable>
    </section>
  );
}

type CellProps = { of: "interest" | "influence"; point: GridPoint; mayMove: boolean };

function StepCell({ of, point, mayMove }: CellProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const value = point.place?.[of] ?? null;
  const label = of === "interest" ? t("stakeholders:form.interest") : t("stakeholders:form.influence");
  if (!mayMove) return <td data-label={label}>{value === null ? "–" : formatNumber(locale, value)}</td>;
  return (
    <td data-label={label}>
      <select
        key={value}
        name={of}
        form={`move-${point.id}`}
        defaultValue={value ?? ""}
        aria-label={t("stakeholders:grid.of", { what: label, name: point.name })}
      >
        {value === null ? <option value="">–</option> : null}
        {steps.map((step) => (
          <option key={step} value={step}>
            {t(stepWord[step])}
          </option>
        ))}
      </select>
    </td>
  );
}
