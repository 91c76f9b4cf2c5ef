// Over every page of the desk while a case is open, or while something waits for a person's word.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskAlert } from "../due.queries.server.ts";
import "./hold-band.css";

export function HoldBand({ alert, desk }: { alert: DeskAlert; desk: string }) {
  const { t } = useTranslation();
  const real = alert.rooms.some(({ exercise }) => !exercise);
  return (
    <aside className={real ? "hold-band" : "hold-band practice"} aria-label={t("preparedness:bandLabel")}>
      <ul>
        {alert.rooms.map(({ id, title, exercise, open }) => (
          <li key={id}>
            <strong>
              {t(
                exercise ? "preparedness:alert.exercise" : open ? "preparedness:alert.case" : "preparedness:alert.held",
              )}
            </strong>{" "}
            <Link to={`${desk}/preparedness/cases/${id}`}>{title}</Link>
          </li>
        ))}
      </ul>
      {real ? <p>{t("preparedness:alert.waits", { count: alert.held })}</p> : null}
    </aside>
  );
}
