// The groups of values that are shown, each with the way back to what we propose for all of it; and the list of them all.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "../../components/SubmitButton.tsx";
import type { Rejection } from "../../platform/rejection.ts";
import { writtenDown } from "../typed-value.ts";
import { SettingRows, type ShownSetting } from "./SettingRows.tsx";
import type { Account, Value } from "./value-words.ts";

export type ShownGroup = {
  id: string;
  title: string;
  total: number;
  owned: { key: string; value: Value }[];
  parts: { title: string | null; settings: ShownSetting[] }[];
};

type Props = {
  groups: readonly ShownGroup[];
  accounts: readonly Account[];
  mayChange: boolean;
  saved: string | null;
  rejection: Rejection | undefined;
};

export function ValueGroups({ groups, mayChange, ...rest }: Props) {
  const { t } = useTranslation();
  return groups.map((group) => (
    <section key={group.id} className="settings-part" aria-labelledby={`group-${group.id}`}>
      <h2 id={`group-${group.id}`}>{t(group.title)}</h2>
      {group.parts.map(({ title, settings }) => (
        <div key={title} className="settings-subpart">
          {title ? <h3>{t(title)}</h3> : null}
          <SettingRows settings={settings} mayChange={mayChange} {...rest} />
        </div>
      ))}
      {mayChange && group.owned.length > 1 ? <ResetGroup group={group} /> : null}
    </section>
  ));
}

function ResetGroup({ group: { title, owned } }: { group: ShownGroup }) {
  const { t } = useTranslation();
  return (
    <Form method="post">
      {owned.map((one) => (
        <input key={one.key} type="hidden" name="shown" value={writtenDown(one)} />
      ))}
      <SubmitButton variant="tertiary" name="intent" value="reset">
        {t("setup:values.resetGroup", { group: t(title) })}
      </SubmitButton>
    </Form>
  );
}

/** What can be set at all, by what it is about. */
export function GroupList({ groups }: { groups: readonly ShownGroup[] }) {
  const { t } = useTranslation();
  return (
    <section className="settings-part" aria-labelledby="all-groups">
      <h2 id="all-groups">{t("setup:values.groupsTitle")}</h2>
      <ul className="value-groups">
        {groups.map(({ id, title, total, owned }) => (
          <li key={id}>
            <Link to={`?group=${id}`}>{t(title)}</Link>{" "}
            <span className="small">
              {[
                t("setup:values.count", { count: total }),
                owned.length > 0 ? t("setup:values.ownCount", { count: owned.length }) : "",
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
