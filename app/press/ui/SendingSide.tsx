// What follows from a sending: the press room, and who has now been told of what.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { type State, StateWord } from "~/components/StateWord.tsx";
import { formatMoment } from "~/platform/format.ts";
import { type Locale, languageTag } from "~/platform/locale.ts";

export type ToldSuccess = {
  id: string;
  title: string;
  locale: Locale;
  state: "told" | "planned" | "partly" | "untold";
  submitted: number;
  reachable: number;
};

type Props = {
  successesPath: string;
  told: readonly ToldSuccess[];
  /** The page in the press room, and since or from when it is public. */
  pressRoom: { path: string; from: Date | null; open: boolean };
  now: Date;
};

const shapes: Record<ToldSuccess["state"], State> = { told: "ok", planned: "wait", partly: "soon", untold: "none" };

export function SendingSide({ successesPath, told, pressRoom, now }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const words: Record<ToldSuccess["state"], string> = {
    told: t("press:sending.told"),
    planned: t("press:sending.willBeTold"),
    partly: t("press:sending.partlyTold"),
    untold: t("press:sending.untold"),
  };
  return (
    <aside className="side" aria-label={t("press:sending.sideLabel")}>
      <section>
        <h2>{t("press:sending.pressRoom")}</h2>
        {pressRoom.open ? (
          <a className="go" href={pressRoom.path}>
            {t("press:sending.seeInPressRoom")}
          </a>
        ) : (
          <p>
            {pressRoom.from
              ? t("press:sending.opens", { when: formatMoment(locale, pressRoom.from, now) })
              : t("press:sending.notPublic")}
          </p>
        )}
      </section>
      <section>
        <h2>{t("press:sending.toldPress")}</h2>
        <ul>
          {told.map(({ id, title, locale: language, state, submitted, reachable }) => (
            <li key={id}>
              <Link to={`${successesPath}/${id}`} lang={languageTag[language]}>
                {title}
              </Link>
              <br />
              <StateWord state={shapes[state]}>{words[state]}</StateWord>{" "}
              {reachable > 0 && (
                <span className="tiny">{t("press:sending.ofReachable", { submitted, reachable })}</span>
              )}
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}
