// One thing on one day of the calendar: an update, a release to come, a meeting.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import type { CalendarItem } from "../calendar.ts";
import { linkId, type useMoving } from "./moving.ts";
import { standingEdge, standingWord } from "./standing-word.ts";

type Props = {
  item: CalendarItem;
  today: string;
  handlers: ReturnType<ReturnType<typeof useMoving>["handlersOf"]>;
};

export function CalendarEntry({ item, today, handlers }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { id, kind, title, movable, audience, channel, href } = item;
  const lang = item.locale === locale ? undefined : item.locale;
  const time = locale === "en" ? item.time : item.time.replace(":", ".");
  if (kind === "activity") {
    return (
      <li className="nt">
        <span className="at">{time}</span>{" "}
        <Link to={href} lang={lang} title={channel || undefined}>
          {title}
        </Link>
      </li>
    );
  }
  return (
    <li
      className={`up ${standingEdge(item)}`}
      draggable={movable || undefined}
      onDragStart={movable ? handlers.onDragStart : undefined}
      onDragEnd={movable ? handlers.onDragEnd : undefined}
    >
      <span className="at">
        {time} · {audience}
      </span>
      <Link
        to={href}
        id={linkId(id)}
        lang={lang}
        title={channel}
        draggable={false}
        onKeyDown={handlers.onKeyDown}
        aria-describedby={movable ? "how-to-move" : undefined}
      >
        {title}
      </Link>
      <span className={`st ${item.standing ?? ""}`}>{standingWord(item, t)}</span>
      {movable ? <MoveForm item={item} today={today} /> : null}
    </li>
  );
}

/** For the thumb, and where no script runs. */
function MoveForm({ item, today }: { item: CalendarItem; today: string }) {
  const { t } = useTranslation();
  const field = `date-${item.id}`;
  return (
    <details className="move noprint">
      <summary aria-label={t("updates:plan.moveIt", { title: item.title })}>{t("updates:plan.move")}</summary>
      <Form method="post" preventScrollReset replace>
        <input type="hidden" name="id" value={item.id} />
        <input type="hidden" name="from" value={item.date} />
        <input type="hidden" name="revision" value={item.revision} />
        <label htmlFor={field}>{t("updates:plan.toDay")}</label>
        <input type="date" id={field} name="date" min={today} defaultValue={item.date} required />
        <SubmitButton variant="tertiary" name="intent" value="move">
          {t("updates:plan.move")}
        </SubmitButton>
      </Form>
    </details>
  );
}
