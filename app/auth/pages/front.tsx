import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { signedIn } from "~/auth/auth.server.ts";
import { isUntouched } from "~/auth/installation.server.ts";
import { regionsOf } from "~/auth/memberships.queries.server.ts";
import { SignOut } from "~/auth/ui/SignOut.tsx";
import { Languages } from "~/components/Languages.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { answering } from "~/platform/attempt.server.ts";
import { read } from "~/platform/read.server.ts";
import { mayFound } from "~/setup/may-found.server.ts";

/** To the desk of the one region a person belongs to; several are a choice. */
export const loader = ({ request }: LoaderFunctionArgs) =>
  answering(async () => {
    const person = await signedIn(request);
    if (!person) throw redirect((await isUntouched(read)) ? "/start" : "/sign-in");
    const regions = await regionsOf(read, person.userId);
    // The first owner, who has not come further yet.
    if (regions.length === 0 && (await mayFound(read, person.userId))) throw redirect("/start/region");
    if (regions.length === 1) throw redirect(`/r/${regions[0]?.slug}`);
    return { name: person.name, regions };
  });

export default function Front() {
  const { t } = useTranslation();
  const { name, regions } = useLoaderData<typeof loader>();
  const none = regions.length === 0;
  return (
    <main className="alone" id="main">
      <PageHead
        place="Framsnakk"
        aside={name}
        title={t(none ? "auth:front.noneTitle" : "auth:front.title")}
        lead={t(none ? "auth:front.noneLead" : "auth:front.lead")}
      />
      <ul className="rows">
        {regions.map(({ slug, name }) => (
          <li key={slug} className="row">
            <Link className="first" to={`/r/${slug}`}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
      <p>
        <Link className="quiet" to="/account">
          {t("auth:account.title")}
        </Link>
      </p>
      <div className="foot">
        <Languages />
        <SignOut />
      </div>
    </main>
  );
}
