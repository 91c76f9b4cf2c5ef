// A list as a file, as it is filtered here; and the way in for a list that others keep.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import "./download.css";

const formats = [
  ["csv", "CSV"],
  ["xlsx", "Excel"],
  ["json", "JSON"],
] as const;

type Props = { path: string; search: string; importPath?: string };

export function Download({ path, search, importPath }: Props) {
  const { t } = useTranslation();
  return (
    <p className="download small">
      <span>{t("platform:download.list")}</span>
      {formats.map(([format, name]) => (
        <a key={format} className="quiet" href={`${path}/${format}${search === "?" ? "" : search}`} download>
          {name}
        </a>
      ))}
      {importPath ? (
        <Link className="quiet" to={importPath}>
          {t("platform:download.import")}
        </Link>
      ) : null}
    </p>
  );
}
