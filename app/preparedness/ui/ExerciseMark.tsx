// Said in words and in stripes, on the screen and on paper: nobody may take an exercise for the real thing.
import { useTranslation } from "react-i18next";
import "./exercise-mark.css";

export function ExerciseMark() {
  const { t } = useTranslation();
  return (
    <p className="exercise-mark">
      <strong>{t("preparedness:exercise.word")}</strong> {t("preparedness:exercise.sentence")}
    </p>
  );
}
