// A list as a file, as it is filtered here.
import { useTranslation } from "react-i18next";

const formats = [
  ["csv", "CSV"],
  ["xlsx", "Excel"],
  ["json", "JSON"],
] as const;

export function Download({ path, search }: { path: string; search: string }) {
  const { t } = useTranslation();
  return (
    <p className="download small">
      {t("platform:download.list")}{" "}
      {formats.map(([format, name]) => (
        <a key={format} className="quiet" href={`${path}/${format}${search === "?" ? "" : search}`} download>
          {name}
        </a>
      ))}
    </p>
  );
}
