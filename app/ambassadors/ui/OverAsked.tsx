// That one member's people have been asked too often: said, not forbidden.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StateWord } from "~/components/StateWord.tsx";

type Props = { members: readonly { id: string; name: string; asks: number; total: number }[]; path: string };

export function OverAsked({ members, path }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {members.map(({ id, name, asks, total }) => (
        <p className="over-asked" key={id}>
          <StateWord state="soon">
            <Link to={`${path}?member=${id}`}>
              {t("ambassadors:list.overAsked", { member: name, asks, count: total })}
            </Link>
          </StateWord>
        </p>
      ))}
    </>
  );
}
