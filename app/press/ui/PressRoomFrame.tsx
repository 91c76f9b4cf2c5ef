import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { pressRoomPath } from "../press-address.ts";
import "./press-room.css";

type Props = {
  region: { name: string; slug: string };
  /** The front page has the name as its masthead; every other page has it small, as the way back. */
  front?: boolean;
  strap: ReactNode;
  strapRight: ReactNode;
  about?: string;
  children: ReactNode;
};

export function PressRoomFrame({ region, front = false, strap, strapRight, about, children }: Props) {
  const { t } = useTranslation();
  return (
    <div className="public">
      <a className="skip" href="#main">
        {t("press:room.skip")}
      </a>
      <div className="wrap">
        <header className={front ? "masthead" : "masthead small"}>
          {front ? (
            <h1 className="name">{region.name}</h1>
          ) : (
            <a className="name small-name" href={pressRoomPath(region.slug)}>
              {region.name}
            </a>
          )}
          <p className="strapline">
            <span>{strap}</span>
            <span className="noprint">{strapRight}</span>
          </p>
        </header>
        {children}
        <footer className="foot">
          <span>{about ?? t("press:room.from", { region: region.name })}</span>
        </footer>
      </div>
    </div>
  );
}
