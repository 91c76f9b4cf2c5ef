// Earlier months: who answered what. One column a month, said in words.
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { Scrollable } from "~/components/Scrollable.tsx";
import { formatDate } from "~/platform/format.ts";
import type { Collecting } from "../collect.queries.server.ts";

type Props = { members: readonly { id: string; name: string }[]; past: Collecting["past"] };

const words = { story: "successes:collect.told", nothing: "successes:collect.nothingNew" } as const;

export function PastMonths({ members, past }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (past.length === 0) return null;
  return (
    <>
      <h2>{t("successes:collect.past")}</h2>
      <Scrollable className="months" label={t("successes:collect.past")}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("successes:collect.member")}</th>
              {past.map(({ month }) => (
                <th scope="col" key={month}>
                  {formatDate(locale, `${month}-01`, "monthYear")}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {members.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {past.map(({ month, answers }) => {
                  const asked = answers.find(({ memberId }) => memberId === id);
                  return (
                    <td key={month}>
                      {!asked
                        ? t("successes:collect.wasNotAsked")
                        : asked.answer
                          ? t(words[asked.answer])
                          : t("successes:collect.noAnswer")}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrollable>
    </>
  );
}
