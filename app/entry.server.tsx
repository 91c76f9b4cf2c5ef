import { Transform } from "node:stream";
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleErrorFunction,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { PageContextProvider } from "./components/page-context.ts";
import { isLocale, type Locale } from "./platform/locale.ts";
import { logError } from "./platform/log.server.ts";
import { languageOfHeaders } from "./platform/request-language.ts";
import { i18nFor, localeOfWordsUrl } from "./platform/words.server.ts";

declare module "@remix-run/node" {
  /** What server.ts hands to every page. */
  interface AppLoadContext {
    nonce: string;
    requestId: string;
  }
}

const longestMs = 20_000;

/** A page that knows its reader returns `pageLocale`; else the root has decided; else what the headers say. */
function localeOf(request: Request, context: EntryContext): Locale {
  const { matches, loaderData } = context.staticHandlerContext;
  for (const { route } of [...matches].reverse()) {
    const data: unknown = loaderData[route.id];
    if (typeof data !== "object" || data === null) continue;
    if ("pageLocale" in data && isLocale(data.pageLocale)) return data.pageLocale;
    if (route.id === "root" && "wordsUrl" in data) return localeOfWordsUrl(String(data.wordsUrl));
  }
  return languageOfHeaders(request.headers);
}

/** React 18 fills up a chunk with NUL bytes where the next letter takes more bytes than are left (react#24985, #31134). */
const withoutNul = (): Transform =>
  new Transform({
    transform: (chunk: Buffer, _, done) => done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk),
  });

/** The whole page at once: nothing here is slow, and a page without script could not fill itself in later. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce, requestId }: AppLoadContext,
): Promise<Response> {
  let answerStatus = status;
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={i18nFor(localeOf(request, context))}>
        <PageContextProvider value={{ nonce, requestId }}>
          <RemixServer context={context} url={request.url} nonce={nonce} />
        </PageContextProvider>
      </I18nextProvider>,
      {
        nonce,
        onAllReady() {
          const body = withoutNul();
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answerStatus }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          answerStatus = 500;
          logError(requestId, error);
        },
      },
    );
    setTimeout(abort, longestMs).unref();
  });
}

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  // What a page has answered with on purpose is no surprise; `answering` has logged what was.
  if (isRouteErrorResponse(error)) return;
  if (!request.signal.aborted) logError((context as Partial<AppLoadContext>).requestId ?? "-", error);
};
