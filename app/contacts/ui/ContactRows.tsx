import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ContactRow } from "../list.queries.server.ts";
import { officeOf } from "../person.ts";
import { tagWord } from "./tag-word.ts";

/** Who it is, what they are to the region, and where they are written to. */
export function ContactRows({ rows, path }: { rows: readonly ContactRow[]; path: string }) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  return (
    <ul className="rows name-rows">
      {rows.map(({ id, name, tags, email, ...office }) => (
        <li className="row" key={id}>
          <p className="first">
            <Link to={`${path}/${id}`}>{name}</Link>
          </p>
          <p className="second">
            {[officeOf({ ...office }), ...tags.map((tag) => tagWord(t, tag))].filter(Boolean).join(" · ")}
          </p>
          <span className="right">{email ?? t("contacts:list.noEmail")}</span>
        </li>
      ))}
    </ul>
  );
}
