// From month to month: the one before, the one after, any other, and back to today.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatDate } from "~/platform/format.ts";
import { searchFor, type TimelineFilter } from "../filter.ts";
import { addMonths } from "../months.ts";

type Props = { filter: TimelineFilter; months: readonly string[]; position: "above" | "below" };

export function MonthJump({ filter, months, position }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const [first = ""] = months;
  const named = (month: string) => formatDate(locale, `${month}-01`, "monthYear");
  const before = addMonths(first, -1);
  const after = addMonths(months.at(-1) ?? "", 1);
  return (
    <nav
      className="month-jump"
      aria-label={t(position === "above" ? "timeline:jump.label" : "timeline:jump.labelBelow")}
    >
      <Link className="quiet" rel="prev" to={searchFor(filter, { month: before })}>
        ← {named(before)}
      </Link>
      {position === "above" ? <AnyMonth filter={filter} chosen={first} /> : null}
      {filter.month ? (
        <Link className="quiet" to={`${searchFor(filter, { month: null })}#today`}>
          {t("timeline:jump.today")}
        </Link>
      ) : (
        <a className="quiet" href="#today">
          {t("timeline:jump.today")}
        </a>
      )}
      <Link className="quiet" rel="next" to={searchFor(filter, { month: after })}>
        {named(after)} →
      </Link>
    </nav>
  );
}

function AnyMonth({ filter, chosen }: { filter: TimelineFilter; chosen: string }) {
  const { t } = useTranslation();
  const { kinds, memberId, audienceId, text, lanes } = filter;
  return (
    <Form method="get" key={chosen}>
      {kinds.map((kind) => (
        <input key={kind} type="hidden" name="kind" value={kind} />
      ))}
      {memberId ? <input type="hidden" name="member" value={memberId} /> : null}
      {audienceId ? <input type="hidden" name="audience" value={audienceId} /> : null}
      {text ? <input type="hidden" name="text" value={text} /> : null}
      {lanes ? <input type="hidden" name="lanes" value={lanes} /> : null}
      <input
        type="month"
        name="month"
        defaultValue={chosen}
        min="1990-01"
        max="2099-12"
        pattern="[12][0-9]{3}-[01][0-9]"
        placeholder={t("timeline:jump.example")}
        aria-label={t("timeline:jump.month")}
      />
      <button type="submit" className="quiet">
        {t("timeline:jump.go")}
      </button>
    </Form>
  );
}
