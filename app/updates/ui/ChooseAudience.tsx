// The first question of a new update where nobody has answered it yet: to whom.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/components/EmptyState.tsx";

type Props = {
  audiences: readonly { id: string; name: string; concern: string }[];
  hrefOf: (audienceId: string) => string;
  newAudiencePath: string;
};

export function ChooseAudience({ audiences, hrefOf, newAudiencePath }: Props) {
  const { t } = useTranslation();
  if (audiences.length === 0) {
    return (
      <EmptyState
        title={t("updates:new.noAudience")}
        action={
          <Link className="go" to={newAudiencePath}>
            {t("updates:new.makeAudience")}
          </Link>
        }
      >
        {t("updates:new.noAudienceLead")}
      </EmptyState>
    );
  }
  return (
    <ul className="rows">
      {audiences.map(({ id, name, concern }) => (
        <li className="row" key={id}>
          <p className="first">
            <Link to={hrefOf(id)}>{name}</Link>
          </p>
          {concern ? <p className="second">{concern}</p> : null}
        </li>
      ))}
    </ul>
  );
}
