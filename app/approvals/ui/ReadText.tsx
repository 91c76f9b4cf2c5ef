// A text as it will be read, with what changed since last time marked where it stands.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { languageTag } from "~/platform/locale.ts";
import type { BlockChange } from "../diff.ts";
import { type ShownLine, shownText } from "../shown.ts";
import { MarkedText } from "./MarkedText.tsx";
import "./reading.css";

type Props = {
  /** `diffBlocks` against what was seen before, or `unchanged`. */
  changes: readonly BlockChange[];
  regionName: string;
  memberNames: Readonly<Record<string, string>>;
  now: Date;
  /** Names the first place that changed, so that a link can lead there. */
  changeId?: string;
};

const words: Record<Exclude<BlockChange["change"], "none">, string> = {
  changed: "approvals:change.changed",
  added: "approvals:change.added",
  removed: "approvals:change.removed",
};

export function ReadText({ changes, regionName, memberNames, now, changeId }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const sections = shownText(changes, { t, locale, now, regionName, memberNames });
  const first = sections.flatMap(({ lines }) => lines).find(({ change }) => change !== "none");
  return (
    <article className="read" aria-label={t("approvals:text.label")}>
      {sections.map(({ part, heading, lines }) => (
        <section key={part} className={heading ? "local" : undefined}>
          {heading ? <h3>{heading}</h3> : null}
          {lines.map((line) => (
            <Line key={`${line.key} ${line.change}`} line={line} id={line === first ? changeId : undefined} />
          ))}
        </section>
      ))}
    </article>
  );
}

function Line({ line, id }: { line: ShownLine; id: string | undefined }) {
  const { t } = useTranslation();
  const content = <RoleText line={line} />;
  if (line.change === "none") return content;
  return (
    <div className="edit" id={id}>
      <p className="was">{t(words[line.change])}</p>
      {content}
    </div>
  );
}

function RoleText({ line }: { line: ShownLine }): ReactNode {
  const lang = languageTag[line.locale];
  const text = <MarkedText pieces={line.pieces} />;
  switch (line.role) {
    case "title":
      return (
        <h2 className="title" lang={lang}>
          {text}
        </h2>
      );
    case "small":
      return (
        <p className="imprint">
          {line.label ? <b>{line.label} </b> : null}
          <span lang={lang}>{text}</span>
        </p>
      );
    case "lead":
    case "quote":
      return (
        <p className={line.role} lang={lang}>
          {text}
        </p>
      );
    case "paragraph":
      return <p lang={lang}>{text}</p>;
    case "item":
      return (
        <p className="item" lang={lang}>
          {text}
        </p>
      );
    case "heading":
      return (
        <h3 className="heading" lang={lang}>
          {text}
        </h3>
      );
  }
}
