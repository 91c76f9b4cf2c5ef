// What differs between two texts: only the places that do, word by word.
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { languageTag } from "~/platform/locale.ts";
import type { BlockKind } from "../blocks.ts";
import { type BlockChange, changedOnly } from "../diff.ts";
import { shownText } from "../shown.ts";
import { MarkedText } from "./MarkedText.tsx";
import "./reading.css";

type Props = {
  changes: readonly BlockChange[];
  /** What to call each part that has a name: a member's local version, a section. */
  partNames?: Readonly<Record<string, string>>;
  regionName?: string;
};

const kinds: Record<BlockKind, string> = {
  title: "approvals:kind.title",
  lead: "approvals:kind.lead",
  paragraph: "approvals:kind.paragraph",
  quote: "approvals:kind.quote",
  fact: "approvals:kind.fact",
  benefit: "approvals:kind.benefit",
  contact: "approvals:kind.contact",
  about: "approvals:kind.about",
  image: "approvals:kind.image",
  embargo: "approvals:kind.embargo",
  language: "approvals:kind.language",
  heading: "approvals:kind.heading",
  item: "approvals:kind.item",
  edition: "approvals:kind.edition",
};

const words: Record<BlockChange["change"], string> = {
  none: "approvals:change.none",
  changed: "approvals:change.changed",
  added: "approvals:change.added",
  removed: "approvals:change.removed",
};

/** Long ago, so that a date in the text always stands with its year. */
const withYear = new Date(0);

export function Changes({ changes, partNames = {}, regionName = "" }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const sections = shownText(changedOnly(changes), { t, locale, now: withYear, regionName, memberNames: partNames });
  if (sections.length === 0) return <p className="small">{t("approvals:change.none")}</p>;
  return (
    <ul className="changes">
      {sections.flatMap(({ part, lines }) =>
        lines.map((line) => (
          <li key={`${part} ${line.key} ${line.change}`}>
            <p className="where">
              {[partNames[part], t(kinds[line.kind]), t(words[line.change])].filter(Boolean).join(" · ")}
            </p>
            <p lang={languageTag[line.locale]}>
              <MarkedText pieces={line.pieces} />
            </p>
          </li>
        )),
      )}
    </ul>
  );
}
