// Everyone by name: before it is scheduled who will get it, and who will not and why; afterwards what became of each mail.
import { Link, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { addressed, isMoving } from "~/delivery/progress.ts";
import { DeliveryCounts } from "~/delivery/ui/DeliveryCounts.tsx";
import { DeliveryList } from "~/delivery/ui/DeliveryState.tsx";
import { formatNumber } from "~/platform/format.ts";
import type { ReachCounts } from "../people.queries.server.ts";
import type { Reach } from "../recipients.queries.server.ts";
import type { updateDesk } from "../update-desk.server.ts";
import { Pages } from "./Pages.tsx";

type Desk = Awaited<ReturnType<typeof updateDesk>>;
type People = NonNullable<Desk["people"]>;
type Mails = Extract<People, { kind: "mails" }>;
type Recipients = Extract<People, { kind: "recipients" }>;

type Props = { people: People; dueAt: Date; state: Desk["update"]["state"]; canAct: boolean; now: Date };

export function WhoGetsIt({ people, ...rest }: Props) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="who">
      <h2 id="who">{people.kind === "mails" ? t("updates:who.mails") : t("updates:who.title")}</h2>
      {people.kind === "mails" ? <MailList people={people} {...rest} /> : <RecipientList people={people} />}
      <Pages page={people.page} pages={people.pages} />
    </section>
  );
}

/** The page with these in its address, from its first page on. */
function useHref() {
  const [search] = useSearchParams();
  return (changes: Record<string, string | null>, hash = "") => {
    const next = new URLSearchParams(search);
    next.delete("tested");
    for (const [name, value] of Object.entries(changes)) value === null ? next.delete(name) : next.set(name, value);
    return `?${next}${hash}`;
  };
}

const countWords: Record<Reach, string> = {
  reached: "updates:who.reached",
  gotItElsewhere: "updates:who.gotItElsewhere",
  unsubscribed: "updates:who.unsubscribed",
  bounced: "updates:who.bounced",
  byHand: "updates:who.byHand",
  noAddress: "updates:who.noAddress",
};

const reasonWords: Record<Exclude<Reach, "reached">, string> = {
  gotItElsewhere: "updates:reason.gotItElsewhere",
  unsubscribed: "delivery:reason.unsubscribed",
  bounced: "delivery:reason.bouncedBefore",
  byHand: "delivery:reason.suppressedByHand",
  noAddress: "updates:who.hasNoAddress",
};

function RecipientList({ people }: { people: Recipients }) {
  const { t } = useTranslation();
  const href = useHref();
  return (
    <>
      <ReachFilter counts={people.counts} chosen={people.reach} />
      <ul className="rows recipients">
        {people.rows.map(({ contactId, name, email, reach }) => (
          <li className="row" key={contactId}>
            <p className="first">{name}</p>
            <p className="second">
              {[email, reach === "reached" ? null : t(reasonWords[reach])].filter(Boolean).join(" · ")}
            </p>
            <p className="right">
              {reach === "reached" ? (
                <Link
                  className="small"
                  to={href({ to: contactId }, "#preview")}
                  aria-label={t("updates:who.seeMailOf", { name })}
                >
                  {t("updates:who.seeMail")}
                </Link>
              ) : (
                <StateWord state="none">{t("updates:who.getsNothing")}</StateWord>
              )}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Each number leads to those behind it. */
function ReachFilter({ counts, chosen }: { counts: ReachCounts; chosen: Reach | null }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const href = useHref();
  const some = (Object.keys(countWords) as Reach[]).filter((reach) => counts[reach] > 0);
  if (some.length === 0) return <p className="second">{t("updates:who.nobody")}</p>;
  return (
    <p className="reach-filter">
      {some.map((reach) => (
        <Link
          key={reach}
          to={href({ show: reach === chosen ? null : reach, page: null })}
          aria-current={reach === chosen ? "true" : undefined}
          preventScrollReset
        >
          {t(countWords[reach], { count: counts[reach], number: formatNumber(locale, counts[reach]) })}
        </Link>
      ))}
    </p>
  );
}

function MailList({ people, dueAt, state, canAct, now }: { people: Mails } & Omit<Props, "people">) {
  const { t } = useTranslation();
  const href = useHref();
  const { counts, unsent } = people;
  if (!counts) return null;
  const progress = {
    state: state === "cancelled" ? ("cancelled" as const) : ("active" as const),
    dueAt,
    counts,
    unsent,
  };
  return (
    <>
      <DeliveryCounts
        counts={counts}
        moving={isMoving(progress, now)}
        total={addressed(progress)}
        hrefOf={(one) => href({ show: one === people.state ? null : one, page: null })}
      />
      <DeliveryList
        deliveries={people.rows}
        canAct={canAct}
        now={now}
        title={({ recipientName }) => recipientName}
        note={({ recipientEmail, recipientName, contactId, state: stands }) => (
          <>
            {recipientEmail}
            {contactId && stands !== "suppressed" ? (
              <>
                {" · "}
                <Link
                  to={href({ to: contactId }, "#preview")}
                  aria-label={t("updates:who.seeMailOf", { name: recipientName })}
                >
                  {t("updates:who.seeMail")}
                </Link>
              </>
            ) : null}
          </>
        )}
      />
    </>
  );
}
