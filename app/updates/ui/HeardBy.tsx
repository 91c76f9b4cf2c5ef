// Which audiences have heard, by which update, and how many of those who could be reached.
import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { Update } from "#db/schema/updates.ts";
import { useLocale } from "~/components/locale.ts";
import { formatMoment } from "~/platform/format.ts";
import type { ToldFigures, ToldState } from "../told.ts";
import { ToldWord } from "./ToldWord.tsx";

type Told = ToldFigures & { state: ToldState; at: Date | null };
export type AudienceHeard = Told & {
  audience: Update["audience"];
  updates: (Told & { id: string; causeId: string; cancelledAt: Date | null })[];
};

const audienceWords: Record<Update["audience"], string> = { press: "updates:audience.press" };
const happenedWords: Record<ToldState, string> = {
  told: "updates:happened.sent",
  partly: "updates:happened.sent",
  planned: "updates:happened.planned",
  untold: "updates:happened.nobody",
};

type Props = {
  audiences: readonly AudienceHeard[];
  now: Date;
  /** Where the rows behind the figures of an update stand. */
  hrefOf: (causeId: string) => string;
};

/** The press is always among them: it is the audience that can be told now. */
export function HeardBy({ audiences, now, hrefOf }: Props) {
  const { t } = useTranslation();
  const nobody: AudienceHeard = {
    audience: "press",
    state: "untold",
    reachable: 0,
    submitted: 0,
    at: null,
    updates: [],
  };
  return (
    <section aria-labelledby="heard">
      <h2 id="heard">{t("updates:heard")}</h2>
      <ul className="rows">
        {(audiences.length ? audiences : [nobody]).map(({ audience, state, updates }) => (
          <li className="row" key={audience}>
            <p className="first">{t(audienceWords[audience])}</p>
            <p className="second">
              {updates.length === 0 ? t("updates:happened.nothing") : null}
              {updates.map((update, position) => (
                <Fragment key={update.id}>
                  {position > 0 ? <br /> : null}
                  <UpdateLine update={update} now={now} href={hrefOf(update.causeId)} />
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

function UpdateLine({ update, now, href }: { update: AudienceHeard["updates"][number]; now: Date; href: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { state, at, submitted, reachable, cancelledAt } = update;
  const said = cancelledAt && state !== "told" ? t("updates:happened.stopped") : t(happenedWords[state]);
  return (
    <>
      {[said, at ? formatMoment(locale, at, now) : null].filter(Boolean).join(" ")}
      {"\u00a0· "}
      <Link to={href}>{t("updates:happened.counts", { submitted, count: reachable })}</Link>
    </>
  );
}
