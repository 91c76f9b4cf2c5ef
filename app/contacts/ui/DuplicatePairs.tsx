// Two who look like one, side by side, with what each has.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import type { Alike, AlikePair } from "../duplicates.queries.server.ts";
import { officeOf } from "../person.ts";

export function DuplicatePairs({ pairs, path }: { pairs: readonly AlikePair[]; path: string }) {
  const { t } = useTranslation();
  return (
    <ul className="pairs">
      {pairs.map(({ why, older, newer }) => (
        <li key={`${older.id} ${newer.id}`}>
          <p className="tiny">
            {t(why === "email" ? "contacts:duplicates.sameEmail" : "contacts:duplicates.sameName")}
          </p>
          <div className="both">
            <One one={older} path={path} />
            <One one={newer} path={path} />
          </div>
          <Form method="post" className="pair-acts">
            <input type="hidden" name="first" value={older.id} />
            <input type="hidden" name="second" value={newer.id} />
            <Link className="quiet" to={`${path}/duplicates/${older.id}/${newer.id}`}>
              {t("contacts:duplicates.compare")}
            </Link>
            <SubmitButton name="intent" value="apart" variant="tertiary">
              {t("contacts:duplicates.apart")}
            </SubmitButton>
          </Form>
        </li>
      ))}
    </ul>
  );
}

function One({ one, path }: { one: Alike; path: string }) {
  return (
    <div>
      <p className="first">
        <Link to={`${path}/${one.id}`}>{one.name}</Link>
      </p>
      {[officeOf(one), one.email, one.phone].filter(Boolean).map((line) => (
        <p className="small" key={line}>
          {line}
        </p>
      ))}
    </div>
  );
}
