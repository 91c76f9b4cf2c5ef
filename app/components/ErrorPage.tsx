import { Button } from "@digdir/designsystemet-react";
import { isRouteErrorResponse, useLocation, useRouteError } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isLinkPath } from "../platform/public-paths.ts";
import { Folio } from "./PageHead.tsx";
import { usePageContext } from "./page-context.ts";

type Kind = "notFound" | "forbidden" | "unexpected";

const words: Record<Kind, { title: string; lead: string }> = {
  notFound: { title: "platform:error.notFound.title", lead: "platform:error.notFound.lead" },
  forbidden: { title: "platform:error.forbidden.title", lead: "platform:error.forbidden.lead" },
  unexpected: { title: "platform:error.unexpected.title", lead: "platform:error.unexpected.lead" },
};

function kindOf(error: unknown): Kind {
  if (!isRouteErrorResponse(error)) return "unexpected";
  if (error.status === 404) return "notFound";
  return error.status === 403 ? "forbidden" : "unexpected";
}

/** Where to go instead: the press room for its readers, nowhere for the holder of a link, who has no account. */
function useWayOut(home: string): { to: string; words: string } | undefined {
  const { pathname } = useLocation();
  if (isLinkPath(pathname)) return undefined;
  const pressRoom = /^\/press\/[^/]+(?=\/.)/.exec(pathname)?.[0];
  if (pressRoom) return { to: pressRoom, words: "platform:error.pressRoom" };
  return { to: home, words: "platform:error.home" };
}

/** What a person sees instead of a page. `whole` where there is no desk around it. */
export function ErrorPage({ whole = false, home = "/" }: { whole?: boolean; home?: string }) {
  const { t } = useTranslation();
  const out = useWayOut(home);
  const error = useRouteError();
  const { requestId } = usePageContext();
  const kind = kindOf(error);
  const id = isRouteErrorResponse(error) && typeof error.data?.id === "string" ? error.data.id : requestId;
  const content = (
    <>
      <Folio place="Framsnakk" aside={isRouteErrorResponse(error) ? error.status : undefined} />
      <header className="head">
        <h1 tabIndex={-1}>{t(words[kind].title)}</h1>
        <p>{t(words[kind].lead)}</p>
      </header>
      {kind === "unexpected" && id ? (
        <p className="small">
          {t("platform:error.unexpected.id")} <code>{id}</code>
        </p>
      ) : null}
      {out ? (
        <p className="way-out">
          <Button asChild variant="secondary">
            <a href={out.to}>{t(out.words)}</a>
          </Button>
        </p>
      ) : null}
    </>
  );
  return whole ? (
    <main className="alone" id="main">
      {content}
    </main>
  ) : (
    content
  );
}
