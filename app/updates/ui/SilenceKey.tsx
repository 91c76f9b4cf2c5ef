// What the shapes of the silence meter mean.
import { useTranslation } from "react-i18next";

export function SilenceKey() {
  const { t } = useTranslation();
  return (
    <p className="key strip-key">
      <span>
        <svg className="strip" aria-hidden="true">
          <circle className="sent" cx="11" cy="8" r="6" />
        </svg>
        {t("updates:silence.key.heard")}
      </span>
      <span>
        <svg className="strip" aria-hidden="true">
          <circle className="sure" cx="11" cy="8" r="5.5" />
        </svg>
        {t("updates:silence.key.sure")}
      </span>
      <span>
        <svg className="strip" aria-hidden="true">
          <circle className="planned" cx="11" cy="8" r="5.5" />
        </svg>
        {t("updates:silence.key.planned")}
      </span>
      <span>
        <svg className="strip" aria-hidden="true">
          <line className="ok" x1="0" x2="22" y1="8" y2="8" />
        </svg>
        {t("updates:silence.state.ok")}
      </span>
      <span>
        <svg className="strip" aria-hidden="true">
          <line className="soon" x1="0" x2="22" y1="8" y2="8" />
        </svg>
        {t("updates:silence.state.soon")}
      </span>
      <span>
        <svg className="strip" aria-hidden="true">
          <line className="late" x1="0" x2="22" y1="8" y2="8" />
        </svg>
        {t("updates:silence.state.late")}
      </span>
      <span>
        <svg className="strip" aria-hidden="true">
          <line className="late ahead" x1="0" x2="22" y1="8" y2="8" />
          <line className="ok rests" x1="0" x2="22" y1="8" y2="8" />
        </svg>
        {t("updates:silence.key.rests")}
      </span>
    </p>
  );
}
