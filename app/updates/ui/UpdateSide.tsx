// What an update carries, and to whom it goes.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { languageTag } from "~/platform/locale.ts";
import type { updateDesk } from "../update-desk.server.ts";

type Props = Pick<Awaited<ReturnType<typeof updateDesk>>, "successes" | "audience" | "channel"> & { desk: string };

export function UpdateSide({ successes, audience, channel, desk }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <>
      <section>
        <h2>{t("updates:update.carries")}</h2>
        {successes.length === 0 ? <p className="small">{t("updates:update.carriesNothing")}</p> : null}
        <ul>
          {successes.map(({ id, title, locale: spoken }) => (
            <li key={id}>
              <Link to={`${desk}/successes/${id}`} lang={spoken === locale ? undefined : languageTag[spoken]}>
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t("updates:update.audience")}</h2>
        <p>
          <Link to={`${desk}/audiences/${audience.id}`}>{audience.name}</Link>
        </p>
        <p className="small">{channel.label}</p>
      </section>
    </>
  );
}
