// Every text that was ever saved, to compare any two and take one back.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { formatMoment } from "~/platform/format.ts";
import { versionBefore } from "../changes-between.ts";
import "./versions.css";

type Kind = "saved" | "conflict" | "restored" | "rewrite";
type VersionRow = {
  id: string;
  basedOnId: string | null;
  number: number;
  kind: Kind;
  authorName: string;
  createdAt: Date;
  current: boolean;
};

export type VersionRowsProps = {
  versions: readonly VersionRow[];
  fromId: string | null;
  toId: string;
  mayRestore: boolean;
  currentId: string;
  /** Where what is written and what holds can differ: the version that holds, or null for none. */
  inForceId?: string | null;
  now: Date;
};

export function VersionRows({ versions, fromId, toId, mayRestore, currentId, inForceId, now }: VersionRowsProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const kinds: Record<Kind, string> = {
    saved: t("approvals:versions.saved"),
    conflict: t("approvals:versions.conflict"),
    restored: t("approvals:versions.restored"),
    rewrite: t("approvals:versions.rewrite"),
  };
  return (
    <ol className="rows version-rows">
      {versions.map((version) => {
        const { id, number, kind, authorName, createdAt, current } = version;
        const before = versionBefore(version, versions);
        const shown = id === toId;
        return (
          <li key={id} className="row" aria-current={shown ? "true" : undefined}>
            <p className="first">{t("approvals:versions.number", { number })}</p>
            <p className="second">
              {number === 1 ? t("approvals:versions.first") : kinds[kind]} · {authorName} ·{" "}
              {formatMoment(locale, createdAt, now)}
            </p>
            <div className="right">
              {inForceId === undefined && current && (
                <StateWord state="ok">{t("approvals:versions.current")}</StateWord>
              )}
              {id === inForceId && <StateWord state="ok">{t("approvals:versions.held")}</StateWord>}
              {inForceId !== undefined && current && id !== inForceId && (
                <StateWord state="none">{t("approvals:versions.writing")}</StateWord>
              )}
              {before && !(shown && fromId === before.id) && (
                <Link className="quiet" to={`?from=${before.id}&to=${id}`} preventScrollReset>
                  {t("approvals:versions.seeChange")}
                </Link>
              )}
              {mayRestore && !current && (
                <Form method="post">
                  <input type="hidden" name="versionId" value={id} />
                  <input type="hidden" name="basedOnId" value={currentId} />
                  <SubmitButton variant="tertiary" name="intent" value={`restore ${id}`}>
                    {t("approvals:versions.restore")}
                    <span className="sr"> {t("approvals:versions.number", { number })}</span>
                  </SubmitButton>
                </Form>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** «Hva skiller nr. 3 fra nr. 5»: any two. */
export function CompareSentence({ versions, fromId, toId }: Pick<VersionRowsProps, "versions" | "fromId" | "toId">) {
  const { t } = useTranslation();
  const options = versions.map(({ id, number }) => (
    <option key={id} value={id}>
      {t("approvals:versions.numberInside", { number })}
    </option>
  ));
  return (
    <Form method="get" className="sentence" preventScrollReset>
      {t("approvals:versions.compareStart")}{" "}
      <select
        name="from"
        defaultValue={fromId ?? ""}
        key={`from ${fromId}`}
        aria-label={t("approvals:versions.compareFrom")}
      >
        {options}
      </select>{" "}
      {t("approvals:versions.compareMiddle")}{" "}
      <select name="to" defaultValue={toId} key={`to ${toId}`} aria-label={t("approvals:versions.compareTo")}>
        {options}
      </select>
      {". "}
      <button type="submit" className="quiet">
        {t("approvals:versions.compare")}
      </button>
    </Form>
  );
}
