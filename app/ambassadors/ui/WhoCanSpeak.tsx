// Beside a success: who can be quoted about it, and the way to ask somebody to speak of it.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Person } from "~/contacts/person.ts";
import { PeopleToQuote } from "~/successes/ui/SideSections.tsx";

type Props = { success: { id: string; draft: boolean; people: readonly Person[] }; desk: string; mayWrite: boolean };

export function WhoCanSpeak({ success, desk, mayWrite }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <PeopleToQuote people={success.people} />
      {mayWrite && !success.draft ? (
        <section aria-labelledby="who-can-speak">
          <h2 id="who-can-speak">{t("ambassadors:beside.title")}</h2>
          <Link className="go" to={`${desk}/ambassadors/ask?success=${success.id}`}>
            {t("ambassadors:beside.ask")}
          </Link>
        </section>
      ) : null}
    </>
  );
}
