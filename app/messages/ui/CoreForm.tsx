// A core message written in place, its languages side by side.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormProblems } from "~/components/FormProblems.tsx";
import { useLocale } from "~/components/locale.ts";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import type { Rejection } from "~/platform/rejection.ts";
import type { CoreToWrite } from "../core-to-write.ts";
import { languageWord } from "../language-words.ts";
import { changedMeanwhile } from "../refusals.ts";
import { CoreText, languagesFrom } from "./CoreText.tsx";
import { HelpedTextArea } from "./HelpedTextArea.tsx";

type Props = { core: CoreToWrite; rejection: Rejection | undefined; back: string };

export function CoreForm({ core, rejection, back }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const meanwhile = rejection?.problems.some(({ code }) => code === changedMeanwhile);
  const umbrella = core.kind === "umbrella";
  return (
    <Form method="post" id="write" className="core-form" noValidate preventScrollReset>
      <FormProblems rejection={rejection} />
      <input type="hidden" name="id" value={core.id} />
      <input type="hidden" name="kind" value={core.kind} />
      <input type="hidden" name="revision" value={core.revision} />
      {meanwhile ? (
        <div className="meanwhile-now">
          <p>{t("messages:meanwhile")}</p>
          <CoreText texts={core.texts} heading="h3" />
        </div>
      ) : null}
      <p className="hint">{umbrella ? t("messages:house.umbrellaHint") : t("messages:house.pillarHint")}</p>
      <div className="languages-beside">
        {languagesFrom(locale).map((each) => (
          <HelpedTextArea
            key={each}
            name={each}
            rejection={rejection}
            lang={each}
            label={t(languageWord[each])}
            defaultValue={core.texts[each]}
            rows={3}
            maxLength={300}
          />
        ))}
      </div>
      <div className="save-line">
        <SubmitButton name="intent" value="writeCore">
          {umbrella ? t("messages:house.saveUmbrella") : t("messages:house.savePillar")}
        </SubmitButton>
        {umbrella && core.revision === 0 ? null : (
          <Link className="quiet" to={back} preventScrollReset>
            {t("messages:cancel")}
          </Link>
        )}
      </div>
    </Form>
  );
}
