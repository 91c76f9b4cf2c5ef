// What a finding rests on, or what is missing: each thing a link to where it is.
import { Link } from "@remix-run/react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Found } from "../rule.ts";
import { thingPath } from "../thing-path.ts";

export function FoundThings({ title, found, desk }: { title: string; found: Found; desk: string }) {
  const { t } = useTranslation();
  const id = useId();
  if (found.things.length === 0) return null;
  const hidden = found.count - found.things.length;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="rows found-things">
        {found.things.map((thing) => (
          <li key={`${thing.type} ${thing.id}`}>
            <Link to={thingPath(desk, thing)}>{thing.title}</Link>
          </li>
        ))}
      </ul>
      {hidden > 0 ? <p className="small">{t("guidance:item.more", { count: hidden })}</p> : null}
    </section>
  );
}
