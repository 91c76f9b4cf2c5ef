// The common text and the local versions as tabs, by URL.
import { Link } from "@remix-run/react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { LocalText, ReleaseText } from "../release-text.ts";
import { languageName } from "./language-name.ts";

type Named = { id: string; name: string };
type Props = {
  text: ReleaseText;
  members: readonly Named[];
  /** `core`, or the id of the member whose version is shown. */
  part: string;
  /** The path of the release, without a slash at the end. */
  path: string;
  mayWrite: boolean;
};

export function VersionTabs({ text, members, part, path, mayWrite }: Props) {
  const { t } = useTranslation();
  const withVersion = members.filter(({ id }) => text.local.some((local) => local.memberId === id));
  const without = members.filter((member) => !withVersion.includes(member));
  return (
    <nav className="versions" aria-label={t("press:release.versions")}>
      <Tab to={path} current={part === "core"} name={t("press:release.common")} about={languageName(t, text.locale)} />
      {withVersion.map(({ id, name }) => {
        const local = text.local.find((each) => each.memberId === id) as LocalText;
        return (
          <Tab key={id} to={`${path}?part=${id}`} current={part === id} name={name} about={aboutLocal(t, local)} />
        );
      })}
      <div className="acts noprint">
        {mayWrite && (
          <Link className="quiet" to={`${path}/edit/${part}`}>
            {t("press:release.edit")}
          </Link>
        )}
        {mayWrite && without.length > 0 && (
          <details>
            <summary>{t("press:release.newVersion")}</summary>
            <ul>
              {without.map(({ id, name }) => (
                <li key={id}>
                  <Link to={`${path}/edit/${id}`}>{name}</Link>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </nav>
  );
}

function Tab({ to, current, name, about }: { to: string; current: boolean; name: string; about: string }) {
  return (
    <Link className="version" to={to} aria-current={current ? "true" : undefined} preventScrollReset>
      {name}
      <small>{about}</small>
    </Link>
  );
}

/** «nynorsk · egen tittel og eget sitat»: the first two things it says itself. */
function aboutLocal(t: TFunction, local: LocalText): string {
  const own = [
    local.title && t("press:release.ownTitle"),
    local.lead && t("press:release.ownLead"),
    local.quotes.length > 0 && t("press:release.ownQuote", { count: local.quotes.length }),
    local.contact && t("press:release.ownContact"),
  ].filter((each): each is string => typeof each === "string" && each !== "");
  return [languageName(t, local.locale), ...own.slice(0, 2)].join(" · ");
}
