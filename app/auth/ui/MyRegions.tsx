import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Role } from "../../access/permissions.ts";
import { SubmitButton } from "../../components/SubmitButton.tsx";
import { roleWords } from "../role-words.ts";

type Props = { regions: readonly { slug: string; name: string; role: Role }[]; mayFound: boolean };

/** The regions a person is in, each with the way out; the way back in is an invitation. */
export function MyRegions({ regions, mayFound }: Props) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="regions-title">
      <h2 id="regions-title">{t("auth:account.regions")}</h2>
      {regions.length === 0 ? <p>{t("auth:account.noRegions")}</p> : null}
      <ul className="rows">
        {regions.map(({ slug, name, role }) => (
          <li key={slug} className="row">
            <Link className="first" to={`/r/${slug}`}>
              {name}
            </Link>
            <span className="second">{t(roleWords[role])}</span>
            <Form method="post" className="right">
              <input type="hidden" name="region" value={slug} />
              <SubmitButton
                variant="tertiary"
                name="intent"
                value="leave"
                aria-label={t("auth:account.leaveNamed", { name })}
              >
                {t("auth:account.leave")}
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
      {regions.length > 0 ? <p className="small">{t("auth:account.leaveHint")}</p> : null}
      {mayFound ? (
        <p>
          <Link className="go" to="/start/region">
            {t("auth:account.found")}
          </Link>
        </p>
      ) : null}
    </section>
  );
}
