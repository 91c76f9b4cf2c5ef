// The parts of the form that are chosen and not written: what is carried, on which channel, with which picture.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ChannelKind } from "#db/schema/audiences.ts";
import { useLocale } from "~/components/locale.ts";
import { TextField } from "~/components/TextField.tsx";
import { formatList } from "~/platform/format.ts";
import { type Locale, languageTag } from "~/platform/locale.ts";
import { problemAt, type Rejection } from "~/platform/rejection.ts";
import { firstTyped } from "~/platform/typed.ts";

type SuccessProps = { successes: readonly { id: string; title: string; locale: Locale }[]; shown: Rejection };

/** Those chosen stand open; the others are one click away. */
export function SuccessFields({ successes, shown }: SuccessProps) {
  const { t } = useTranslation();
  const chosen = shown.values.successIds ?? [];
  const first = successes.filter(({ id }) => chosen.includes(id));
  const others = successes.filter(({ id }) => !chosen.includes(id));
  return (
    <fieldset className="field carried" id="successIds" tabIndex={-1}>
      <legend>{t("updates:form.successes")}</legend>
      <SuccessBoxes successes={first} checked />
      {others.length > 0 ? (
        <details open={first.length === 0}>
          <summary>{first.length > 0 ? t("updates:form.moreSuccesses") : t("updates:form.someSuccess")}</summary>
          <SuccessBoxes successes={others} />
        </details>
      ) : null}
    </fieldset>
  );
}

function SuccessBoxes({ successes, checked = false }: { successes: SuccessProps["successes"]; checked?: boolean }) {
  const locale = useLocale();
  return successes.map(({ id, title, locale: spoken }) => (
    <label key={id} className="box">
      <input type="checkbox" name="successIds" value={id} defaultChecked={checked} />
      <span lang={spoken === locale ? undefined : languageTag[spoken]}>{title}</span>
    </label>
  ));
}

type ChannelProps = {
  channels: readonly { id: string; kind: ChannelKind; label: string; confirmers: readonly string[] }[];
  shown: Rejection;
  audiencePath: string;
};

export function ChannelFields({ channels, shown, audiencePath }: ChannelProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const chosen = firstTyped(shown.values, "channelId");
  const problem = problemAt(shown, "channelId");
  if (channels.length === 0) {
    return (
      <p className="problems">
        {t("updates:form.noChannel")}{" "}
        <Link className="go" to={audiencePath}>
          {t("updates:form.addChannel")}
        </Link>
      </p>
    );
  }
  return (
    <fieldset className="field channels" id="channelId" tabIndex={-1} aria-describedby={problem && "channel-problem"}>
      <legend>{t("updates:form.channel")}</legend>
      {channels.map(({ id, kind, label, confirmers }) => (
        <label key={id} className="box">
          <input type="radio" name="channelId" value={id} defaultChecked={id === chosen} />
          <span>
            {label}
            <small>
              {kind === "email"
                ? t("updates:form.byEmail")
                : confirmers.length > 0
                  ? t("updates:form.byPeople", { names: formatList(locale, confirmers) })
                  : t("updates:form.byNobody")}
            </small>
          </span>
        </label>
      ))}
      {problem ? (
        <p className="problem" id="channel-problem">
          {t(problem.code, problem.params)}
        </p>
      ) : null}
    </fieldset>
  );
}

export type PictureToChoose = { fileId: string; alt: string; from: string };
type PictureProps = { pictures: readonly PictureToChoose[]; shown: Rejection; lang: Locale; filesPath: string };

export function PictureFields({ pictures, shown, lang, filesPath }: PictureProps) {
  const { t } = useTranslation();
  const chosen = firstTyped(shown.values, "imageFileId");
  if (pictures.length === 0) return null;
  return (
    <fieldset className="field pictures">
      <legend>{t("updates:form.picture")}</legend>
      <div className="choices">
        {pictures.map(({ fileId, alt, from }) => (
          <label key={fileId}>
            <input type="radio" name="imageFileId" value={fileId} defaultChecked={fileId === chosen} />
            <img src={`${filesPath}/${fileId}/thumb`} alt={alt || from} />
          </label>
        ))}
        <label>
          <input
            type="radio"
            name="imageFileId"
            value=""
            defaultChecked={!pictures.some(({ fileId }) => fileId === chosen)}
          />
          {t("updates:form.noPicture")}
        </label>
      </div>
      <TextField
        name="imageAlt"
        rejection={shown}
        lang={lang}
        label={t("updates:form.alt")}
        hint={t("updates:form.altHint")}
      />
    </fieldset>
  );
}
