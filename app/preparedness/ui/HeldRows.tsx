// Everything that was to be told to others, one by one: let it go, or drop it. There is no button for all of it.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Case } from "#db/schema/preparedness.ts";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { formatMoment, formatTime } from "~/platform/format.ts";
import { languageTag } from "~/platform/locale.ts";
import { type HeldThing, mayTakeBack } from "../held-things.ts";
import { thingWord } from "./thing-words.ts";

type Props = {
  things: readonly HeldThing[];
  of: Case;
  leads: boolean;
  lifted: boolean;
  desk: string;
  now: Date;
};

export function HeldRows({ things, of, leads, lifted, desk, now }: Props) {
  const { t } = useTranslation();
  const waiting = things.filter(({ decided }) => !decided);
  const decided = things.filter((thing) => thing.decided);
  const stands = of.exercise ? !of.closedAt : !lifted;
  return (
    <section aria-labelledby="held">
      <h2 id="held">{t(of.exercise ? "preparedness:held.practice" : "preparedness:held.title")}</h2>
      <p className="small">
        {of.exercise
          ? t("preparedness:held.practiceLead")
          : t(stands ? "preparedness:held.lead" : "preparedness:held.lifted")}
      </p>
      {stands ? (
        <ul className="room-rows held-rows">
          {waiting.map((thing) => (
            <Row key={`${thing.type} ${thing.id}`} thing={thing} acts={leads} desk={desk} now={now} />
          ))}
        </ul>
      ) : null}
      {stands && waiting.length === 0 ? <p className="none">{t("preparedness:held.none")}</p> : null}
      {decided.length > 0 ? (
        <>
          <h3>{t("preparedness:held.decided")}</h3>
          <ul className="room-rows held-rows">
            {decided.map((thing) => (
              <Row
                key={`${thing.type} ${thing.id}`}
                thing={thing}
                acts={leads && (of.exercise ? stands : mayTakeBack(thing, stands))}
                desk={desk}
                now={now}
              />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function Row({ thing, acts, desk, now }: { thing: HeldThing; acts: boolean; desk: string; now: Date }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { type, id, title, to, when, scheduled, decided } = thing;
  return (
    <li id={`h-${id}`}>
      <div>
        <Link
          className="what"
          to={`${desk}/${thing.path}`}
          lang={thing.locale === locale ? undefined : languageTag[thing.locale]}
        >
          {title}
        </Link>
        <p className="small">
          {[
            t(thingWord[type]),
            to,
            when && type !== "collect" ? formatMoment(locale, when, now) : "",
            scheduled ? "" : t("preparedness:held.onlyPlanned"),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
      <div className="at-right">
        {decided ? (
          <StateWord state={decided.decision === "released" ? "ok" : "none"}>
            {t(decided.decision === "released" ? "preparedness:held.released" : "preparedness:held.dropped", {
              name: decided.byName,
              at: formatTime(locale, decided.at),
            })}
          </StateWord>
        ) : (
          <StateWord state="wait">{t("preparedness:held.waits")}</StateWord>
        )}
        {acts ? <Acts thing={thing} /> : null}
      </div>
    </li>
  );
}

function Acts({ thing: { type, id, title, decided } }: { thing: HeldThing }) {
  const { t } = useTranslation();
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="type" value={type} />
      <input type="hidden" name="itemId" value={id} />
      {decided ? (
        <SubmitButton
          variant="tertiary"
          name="intent"
          value="takeBack"
          aria-label={t("preparedness:held.takeBackOf", { title })}
        >
          {t("preparedness:undo")}
        </SubmitButton>
      ) : (
        <>
          <SubmitButton
            variant="secondary"
            name="intent"
            value="release"
            aria-label={t("preparedness:held.releaseOf", { title })}
          >
            {t("preparedness:held.release")}
          </SubmitButton>
          {type === "release" ? null : (
            <SubmitButton
              variant="tertiary"
              name="intent"
              value="drop"
              aria-label={t("preparedness:held.dropOf", { title })}
            >
              {t("preparedness:held.drop")}
            </SubmitButton>
          )}
        </>
      )}
    </Form>
  );
}
