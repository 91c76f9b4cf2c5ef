// The strategy as a finished document, each section with a quiet way to write in it.
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatDate } from "~/platform/format.ts";
import { type Locale, languageTag } from "~/platform/locale.ts";
import { type OutlineLine, type OutlineSection, sectionHeading } from "../strategy-outline.ts";
import { type Section, sections } from "../strategy-text.ts";
import { sectionHint } from "./section-hints.ts";

type Props = {
  title: string;
  locale: Locale;
  regionName: string;
  edition: number;
  /** When all approved this text; null where they have not. */
  approvedAt: Date | null;
  outline: readonly OutlineSection[];
  /** Sections that say something else than the strategy that holds. */
  changed: readonly Section[];
  /** Where a section is written; null for those who may not. */
  editPath: string | null;
  /** What stands right under the title: a change that is asked for. */
  notes: ReactNode;
};

export function StrategyDocument(props: Props) {
  const { title, locale, regionName, edition, approvedAt, outline, changed, editPath, notes } = props;
  const { t } = useTranslation();
  const lang = languageTag[locale];
  const shown = sections
    .filter((section) => section !== "title")
    .map((section) => ({ section, written: outline.find((each) => each.section === section) }))
    .filter(({ written }) => written !== undefined || editPath !== null);
  return (
    <article className="read strategy-document" aria-label={t("strategy:page.documentLabel")}>
      <header>
        <p className="kicker">{regionName}</p>
        <div className="section-head">
          <h1 lang={lang}>{title}</h1>
          <Edit section="title" editPath={editPath} written />
        </div>
        <p className="imprint">
          <Imprint edition={edition} approvedAt={approvedAt} />
        </p>
      </header>
      {notes}
      {shown.map(({ section, written }) => (
        <section key={section} id={section} aria-labelledby={`h-${section}`} className={written ? undefined : "unsaid"}>
          <div className="section-head">
            <h2 id={`h-${section}`} lang={written ? lang : undefined}>
              {written ? written.heading : t(sectionHeading[section])}
            </h2>
            {changed.includes(section) ? (
              <span className="changed-since">{t("strategy:page.changedSection")}</span>
            ) : null}
            <Edit section={section} editPath={editPath} written={written !== undefined} />
          </div>
          {written ? <Lines lines={written.lines} lang={lang} /> : <p className="hint">{t(sectionHint[section])}</p>}
        </section>
      ))}
    </article>
  );
}

function Imprint({ edition, approvedAt }: Pick<Props, "edition" | "approvedAt">) {
  const { t } = useTranslation();
  const locale = useLocale();
  return approvedAt
    ? t("strategy:page.imprint", { edition, when: formatDate(locale, approvedAt, "long") })
    : t("strategy:page.imprintDraft", { edition });
}

function Edit({ section, editPath, written }: { section: Section; editPath: string | null; written: boolean }) {
  const { t } = useTranslation();
  if (editPath === null) return null;
  return (
    <Link className="quiet edit-section noprint" to={`${editPath}/${section}`}>
      {written ? t("strategy:page.edit") : t("strategy:page.write")}
      <span className="sr"> {t(sectionHeading[section])}</span>
    </Link>
  );
}

type Group = { kind: "items"; texts: string[] } | { kind: "paragraph" | "heading"; text: string };

/** Points that follow each other stand in one list. */
function grouped(lines: readonly OutlineLine[]): Group[] {
  const groups: Group[] = [];
  for (const { kind, text } of lines) {
    const last = groups.at(-1);
    if (kind === "item" && last?.kind === "items") last.texts.push(text);
    else groups.push(kind === "item" ? { kind: "items", texts: [text] } : { kind, text });
  }
  return groups;
}

function Lines({ lines, lang }: { lines: readonly OutlineLine[]; lang: string }) {
  return grouped(lines).map((group) => {
    if (group.kind === "items") {
      return (
        <ul key={group.texts.join("\n")} lang={lang}>
          {group.texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      );
    }
    return group.kind === "heading" ? (
      <h3 key={group.text} lang={lang}>
        {group.text}
      </h3>
    ) : (
      <p key={group.text} lang={lang}>
        {group.text}
      </p>
    );
  });
}
