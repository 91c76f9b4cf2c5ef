import "@fontsource-variable/newsreader/opsz.css";
import "@fontsource-variable/newsreader/opsz-italic.css";
import "@fontsource-variable/inter/wght.css";
import "./components/theme/tokens.css";
import "@digdir/designsystemet-css/theme.css";
import "@digdir/designsystemet-css";
import "./components/theme/accent.css";
import "./components/theme/base.css";
import "./components/theme/frame.css";
import "./components/theme/patterns.css";
import "./components/theme/reading.css";
import "./components/theme/narrow.css";
import "./components/theme/public.css";
import "./components/theme/controls.css";
import "./components/theme/print.css";
import sans from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import serif from "@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2?url";
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useLocation, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { requestLocale } from "./auth/request-locale.server.ts";
import { ErrorPage } from "./components/ErrorPage.tsx";
import { useLocale } from "./components/locale.ts";
import { NavigationHints } from "./components/NavigationHints.tsx";
import { usePageContext } from "./components/page-context.ts";
import { answering } from "./platform/attempt.server.ts";
import { languageTag } from "./platform/locale.ts";
import { isPublicPath } from "./platform/public-paths.ts";
import { wordsUrl } from "./platform/words.server.ts";

const font = (href: string) =>
  ({ rel: "preload", as: "font", type: "font/woff2", href, crossOrigin: "anonymous" }) as const;

export const links: LinksFunction = () => [
  font(serif),
  font(sans),
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
];

export const meta: MetaFunction = () => [{ title: "Framsnakk" }];

export const loader = ({ request }: LoaderFunctionArgs) =>
  answering(async () => ({ wordsUrl: wordsUrl(await requestLocale(request)) }));

/** Around every page and every error. Public pages, and a page that could not even learn its language, carry no script. */
export function Layout({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const words = useRouteLoaderData<typeof loader>("root")?.wordsUrl;
  const { nonce, requestId } = usePageContext();
  const { pathname } = useLocation();
  const withScript = words !== undefined && !isPublicPath(pathname);
  return (
    <html lang={languageTag[locale]} data-request={requestId}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#fbfaf7" />
        {withScript ? <link id="words" rel="preload" as="fetch" href={words} crossOrigin="anonymous" /> : null}
        <Meta />
        <Links />
      </head>
      <body>
        {withScript ? <NavigationHints /> : null}
        {children}
        {withScript ? <ScrollRestoration nonce={nonce} /> : null}
        {withScript ? <Scripts nonce={nonce} /> : null}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage whole />;
}
