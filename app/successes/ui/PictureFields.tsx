// The picture: chosen, seen, described. What was uploaded once is kept, whatever else is wrong with the form.
import { type ChangeEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { FieldFrame } from "~/components/FieldFrame.tsx";
import { useField } from "~/components/field-state.ts";
import { TextField } from "~/components/TextField.tsx";
import { maxPictureMegabytes } from "~/files/picture-format.ts";
import { FieldGroup } from "./FieldGroup.tsx";
import { firstShown, isShown, isTouched, type Shown, writtenIn } from "./shown-values.ts";

export function PictureFields({ shown, filesPath }: { shown: Shown; filesPath: string }) {
  const { t } = useTranslation();
  const lang = writtenIn(shown);
  const fileId = firstShown(shown, "imageFileId");
  return (
    <FieldGroup
      title={t("successes:form.picture")}
      hint={t("successes:form.pictureGroupHint")}
      open={isTouched(shown, ["imageFileId", "picture", "imageAlt", "imageCaption", "imageCredit"])}
    >
      <Upload shown={shown} kept={fileId ? `${filesPath}/${fileId}/thumb` : null} />
      <input type="hidden" name="imageFileId" value={fileId} />
      <TextField
        name="imageAlt"
        rejection={shown}
        lang={lang}
        label={t("successes:form.alt")}
        hint={t("successes:form.altHint")}
      />
      <TextField
        name="imageCaption"
        rejection={shown}
        lang={lang}
        label={t("successes:form.caption")}
        hint={t("successes:form.captionHint")}
      />
      <TextField
        name="imageCredit"
        rejection={shown}
        label={t("successes:form.credit")}
        hint={t("successes:form.creditHint")}
      />
      <div className="choices">
        <label>
          <input type="checkbox" name="imageConsent" defaultChecked={isShown(shown, "imageConsent", "on")} />
          {t("successes:form.consent")}
        </label>
      </div>
    </FieldGroup>
  );
}

function Upload({ shown, kept }: { shown: Shown; kept: string | null }) {
  const { t } = useTranslation();
  const field = useField({ name: "picture", rejection: shown, hint: true });
  const [chosen, setChosen] = useState<string | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  useEffect(() => () => (chosen ? URL.revokeObjectURL(chosen) : undefined), [chosen]);

  const show = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    const isTooLarge = file !== undefined && file.size > maxPictureMegabytes * 1024 * 1024;
    // Not even sent: on a slow line the answer would come minutes later.
    if (isTooLarge) target.value = "";
    setTooLarge(isTooLarge);
    setChosen(file && !isTooLarge ? URL.createObjectURL(file) : null);
  };
  const seen = chosen ?? kept;
  return (
    <>
      {seen ? (
        <div className="preview">
          <img src={seen} alt={firstShown(shown, "imageAlt")} />
          {kept && !chosen ? (
            <div className="choices">
              <label>
                <input type="checkbox" name="imageRemoved" />
                {t("successes:form.removePicture")}
              </label>
            </div>
          ) : null}
        </div>
      ) : null}
      <FieldFrame
        {...field}
        label={kept ? t("successes:form.otherPicture") : t("successes:form.choosePicture")}
        hint={t("successes:form.pictureHint", { megabytes: maxPictureMegabytes })}
        problem={tooLarge ? t("files:refusal.tooLarge", { megabytes: maxPictureMegabytes }) : field.problem}
      >
        <input
          type="file"
          name="picture"
          id={field.fieldId}
          accept="image/jpeg,image/png,image/webp,image/avif,image/heic"
          onChange={show}
          aria-invalid={field.problem ? true : undefined}
          aria-describedby={field.describedBy}
        />
      </FieldFrame>
    </>
  );
}
