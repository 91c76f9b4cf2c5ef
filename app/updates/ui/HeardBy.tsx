// Which audiences have heard, by which update, and how many of those who could be reached.
import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { ChannelKind } from "#db/schema/audiences.ts";
import { useLocale } from "~/components/locale.ts";
import { formatDate, formatMoment } from "~/platform/format.ts";
import type { ToldFigures, ToldState } from "../told.ts";
import { ToldWord } from "./ToldWord.tsx";

type Told = ToldFigures & { state: ToldState; at: Date | null };
export type UpdateHeard = Told & {
  id: string;
  causeKind: string | null;
  causeId: string | null;
  cancelledAt: Date | null;
  channel: { label: string; kind: ChannelKind };
};
export type AudienceHeard = Told & {
  audience: { id: string; name: string; kind: "people" | "press" };
  updates: UpdateHeard[];
};

const happenedWords: Record<ToldState, string> = {
  told: "updates:happened.sent",
  partly: "updates:happened.sent",
  planned: "updates:happened.planned",
  untold: "updates:happened.nobody",
};

const publishedWords: Record<ToldState, string> = {
  ...happenedWords,
  told: "updates:happened.publishedOn",
  partly: "updates:happened.publishedOn",
};

type Props = {
  audiences: readonly AudienceHeard[];
  now: Date;
  /** Where the rows behind the figures of an update stand. */
  hrefOf: (update: UpdateHeard) => string;
};

export function HeardBy({ audiences, now, hrefOf }: Props) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="heard">
      <h2 id="heard">{t("updates:heard")}</h2>
      {audiences.length === 0 ? <p className="second">{t("updates:happened.nothing")}</p> : null}
      <ul className="rows">
        {audiences.map(({ audience, state, updates }) => (
          <li className="row" key={audience.id}>
            <p className="first">{audience.name}</p>
            <p className="second">
              {updates.map((update, position) => (
                <Fragment key={update.id}>
                  {position > 0 ? <br /> : null}
                  <UpdateLine update={update} now={now} href={hrefOf(update)} />
                </Fragment>
              ))}
            </p>
            <span className="right">
              <ToldWord state={state} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function UpdateLine({ update, now, href }: { update: UpdateHeard; now: Date; href: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { state, at, submitted, reachable, cancelledAt, channel } = update;
  const byEmail = channel.kind === "email";
  const words = byEmail ? happenedWords : publishedWords;
  const said = cancelledAt && state !== "told" ? t("updates:happened.stopped") : t(words[state]);
  const when = at && (byEmail ? formatMoment(locale, at, now) : formatDate(locale, at, "long"));
  return (
    <>
      {[said, when].filter(Boolean).join(" ")}
      {" · "}
      {channel.label}
      {"\u00a0· "}
      <Link to={href}>
        {reachable === 0
          ? t("updates:happened.see")
          : byEmail
            ? t("updates:happened.counts", { submitted, count: reachable })
            : t("updates:happened.published", { submitted, count: reachable })}
      </Link>
    </>
  );
}
