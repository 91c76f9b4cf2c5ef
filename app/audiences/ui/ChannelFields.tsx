// The ways to reach them, in the order they are offered: by email, or beyond it by people who publish and say so.
import { useTranslation } from "react-i18next";
import { ChoiceField } from "~/components/ChoiceField.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextField } from "~/components/TextField.tsx";
import { officeOf, type Person } from "~/contacts/person.ts";
import type { Rejection } from "~/platform/rejection.ts";
import { firstTyped } from "~/platform/typed.ts";
import { channelKinds, channelWord } from "../channel-kinds.ts";
import { channelField } from "../form.ts";

type Props = {
  shown: Rejection;
  /** Those that are kept already: what kind they are stays. */
  kept: readonly string[];
  /** The press's own email channel stays. */
  stays: string | null;
  confirmers: readonly Person[];
};

export function ChannelFields({ shown, kept, stays, confirmers }: Props) {
  const { t } = useTranslation();
  const ids = shown.values.channel ?? [];
  return (
    <>
      <ul className="channels" id="channels" tabIndex={-1}>
        {ids.map((id, position) => (
          <li key={id} id={`channels.${id}`} tabIndex={-1}>
            <input type="hidden" name="channel" value={id} />
            <OneChannel id={id} isKept={kept.includes(id)} shown={shown} confirmers={confirmers} />
            <div className="inner">
              {position > 0 ? (
                <SubmitButton variant="tertiary" name="intent" value={`channelUp:${id}`}>
                  {t("audiences:form.channelUp")}
                </SubmitButton>
              ) : null}
              {id === stays ? null : (
                <SubmitButton variant="tertiary" name="intent" value={`channelRemove:${id}`}>
                  {t("audiences:form.channelRemove")}
                </SubmitButton>
              )}
            </div>
          </li>
        ))}
      </ul>
      <div>
        <SubmitButton variant="secondary" name="intent" value="channelAdd">
          {ids.length === 0 ? t("audiences:form.channelFirst") : t("audiences:form.channelAdd")}
        </SubmitButton>
      </div>
    </>
  );
}

type OneProps = { id: string; isKept: boolean; shown: Rejection; confirmers: readonly Person[] };

function OneChannel({ id, isKept, shown, confirmers }: OneProps) {
  const { t } = useTranslation();
  const kindField = channelField(id, "kind");
  const kind = channelKinds.find((one) => one === firstTyped(shown.values, kindField)) ?? "email";
  return (
    <>
      {isKept ? (
        <p className="kind">
          <input type="hidden" name={kindField} value={kind} />
          {t(channelWord[kind])}
        </p>
      ) : (
        <ChoiceField
          name={kindField}
          rejection={shown}
          label={t("audiences:form.channelKind")}
          choices={channelKinds.map((value) => ({ value, word: t(channelWord[value]) }))}
        />
      )}
      <div className="line">
        <TextField
          name={channelField(id, "label")}
          rejection={shown}
          autoComplete="off"
          label={t("audiences:form.channelLabel")}
          hint={t("audiences:form.channelLabelHint")}
        />
        <TextField
          name={channelField(id, "effortMinutes")}
          rejection={shown}
          inputMode="numeric"
          autoComplete="off"
          label={t("audiences:form.channelEffort")}
          hint={t("audiences:form.channelEffortHint")}
        />
      </div>
      {isKept && kind === "email" ? null : <BeyondEmail id={id} shown={shown} confirmers={confirmers} />}
    </>
  );
}

function BeyondEmail({ id, shown, confirmers }: Omit<OneProps, "isKept">) {
  const { t } = useTranslation();
  const field = channelField(id, "confirmerIds");
  const chosen = shown.values[field] ?? [];
  const chosenNames = confirmers.filter((person) => chosen.includes(person.id)).map(({ name }) => name);
  const byAddress = channelField(id, "confirmerEmail");
  const isOpen = chosen.length === 0 || firstTyped(shown.values, byAddress) !== "";
  return (
    <div className="beyond">
      <TextField
        name={channelField(id, "url")}
        type="url"
        rejection={shown}
        autoComplete="off"
        label={t("audiences:form.channelUrl")}
        hint={t("audiences:form.channelUrlHint")}
      />
      <details open={isOpen}>
        <summary>
          <b>{t("audiences:form.confirmers")}</b> {chosenNames.join(", ")}
        </summary>
        <div className="people">
          {confirmers.map((person) => (
            <label className="check" key={person.id}>
              <input type="checkbox" name={field} value={person.id} defaultChecked={chosen.includes(person.id)} />
              <span>
                {person.name}
                <small>{officeOf(person)}</small>
              </span>
            </label>
          ))}
        </div>
        <TextField
          name={byAddress}
          type="email"
          rejection={shown}
          autoComplete="off"
          label={t("audiences:form.confirmerEmail")}
          hint={t("audiences:form.confirmerEmailHint")}
        />
      </details>
    </div>
  );
}
