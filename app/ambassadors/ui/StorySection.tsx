// «Jeg har noe å fortelle»: a story that nobody asked for.
import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextArea } from "~/components/TextArea.tsx";
import { TextField } from "~/components/TextField.tsx";
import type { Rejection } from "~/platform/rejection.ts";
import { firstTyped } from "~/platform/typed.ts";
import { LinkProblems } from "./LinkProblems.tsx";

type Props = {
  memberName: string | null;
  storyId: string;
  told: boolean;
  path: string;
  rejection: Rejection | undefined;
};

export function StorySection({ memberName, storyId, told, path, rejection }: Props) {
  const { t } = useTranslation();
  return (
    <section className="own-story" id="story" aria-labelledby="story-title">
      <h2 id="story-title">{told ? t("ambassadors:story.thanks") : t("ambassadors:story.title")}</h2>
      <p className="small">{told ? t("ambassadors:story.next") : t("ambassadors:story.lead")}</p>
      <details open={rejection !== undefined}>
        <summary>{told ? t("ambassadors:story.another") : t("ambassadors:story.open")}</summary>
        <form method="post" action={path} className="answer-form">
          <LinkProblems rejection={rejection} />
          <input type="hidden" name="storyId" value={rejection ? firstTyped(rejection.values, "storyId") : storyId} />
          <TextField
            name="storyTitle"
            maxLength={200}
            rejection={rejection}
            label={t("ambassadors:story.what")}
            hint={t("ambassadors:story.whatHint")}
          />
          <TextArea name="storyMore" rows={3} rejection={rejection} label={t("ambassadors:story.more")} />
          {memberName ? (
            <TextField
              name="storyBenefit"
              maxLength={400}
              rejection={rejection}
              label={t("ambassadors:story.benefit", { member: memberName })}
            />
          ) : null}
          <SubmitButton name="intent" value="story" variant="secondary">
            {t("ambassadors:story.send")}
          </SubmitButton>
        </form>
      </details>
    </section>
  );
}
