import { Form } from "@remix-run/react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useLocale } from "../../components/locale.ts";
import { StateWord } from "../../components/StateWord.tsx";
import { SubmitButton } from "../../components/SubmitButton.tsx";
import { formatDate, formatTime } from "../../platform/format.ts";
import type { Browser, Device, System } from "../device.ts";

type Props = {
  sessions: readonly { id: string; device: Device; since: Date | string; seen: Date | string }[];
  /** The one of this browser. */
  here: string;
};

const systemWords: Record<System, string> = {
  windows: "auth:device.windows",
  mac: "auth:device.mac",
  linux: "auth:device.linux",
  android: "auth:device.android",
  iphone: "auth:device.iphone",
  ipad: "auth:device.ipad",
};
const browserWords: Record<Browser, string> = {
  edge: "auth:device.edge",
  firefox: "auth:device.firefox",
  chrome: "auth:device.chrome",
  safari: "auth:device.safari",
};

function deviceWords(t: TFunction, { browser, system }: Device): string {
  const names = { browser: browser ? t(browserWords[browser]) : "", system: system ? t(systemWords[system]) : "" };
  if (browser && system) return t("auth:device.both", names);
  return names.browser || names.system || t("auth:device.unknown");
}

/** Where one is signed in. We keep which browser and which kind of machine, and nothing else. */
export function SessionRows({ sessions, here }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const moment = (when: Date | string) =>
    `${formatDate(locale, new Date(when), "day")} ${formatTime(locale, new Date(when))}`;
  return (
    <section aria-labelledby="sessions-title">
      <h2 id="sessions-title">{t("auth:session.title")}</h2>
      <ul className="rows">
        {sessions.map(({ id, device, since, seen }) => (
          <li key={id} className="row">
            <strong className="first">{deviceWords(t, device)}</strong>
            <span className="second">
              {id === here ? t("auth:session.now") : t("auth:session.seen", { when: moment(seen) })}{" "}
              {t("auth:session.since", { when: moment(since) })}
            </span>
            {id === here ? (
              <span className="right">
                <StateWord state="ok">{t("auth:session.here")}</StateWord>
              </span>
            ) : (
              <Form method="post" className="right">
                <input type="hidden" name="id" value={id} />
                <SubmitButton
                  variant="tertiary"
                  name="intent"
                  value="endSession"
                  aria-label={t("auth:session.endNamed", { device: deviceWords(t, device), since: moment(since) })}
                >
                  {t("auth:session.end")}
                </SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Form method="post" className="account-ends">
          <SubmitButton variant="secondary" name="intent" value="endOthers">
            {t("auth:session.endOthers")}
          </SubmitButton>
        </Form>
      ) : null}
    </section>
  );
}
