import { RemixBrowser } from "@remix-run/react";
import { createInstance } from "i18next";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider, initReactI18next } from "react-i18next";
import { PageContextProvider } from "./components/page-context.ts";
import { i18nOptions } from "./platform/i18n.ts";
import { isLocale } from "./platform/locale.ts";

/** The words of the language in use come before the page wakes up, so that what it says does not change. */
async function wakeUp(): Promise<void> {
  const { dataset, lang } = document.documentElement;
  const words = document.querySelector<HTMLLinkElement>("#words");
  const locale = lang.split("-")[0];
  if (!words || !isLocale(locale)) return;
  const answer = await fetch(words.href);
  if (!answer.ok) return;
  const i18n = createInstance().use(initReactI18next);
  await i18n.init(i18nOptions(locale, await answer.json()));
  const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
  startTransition(() => {
    hydrateRoot(
      document,
      <I18nextProvider i18n={i18n}>
        <PageContextProvider value={{ nonce, requestId: dataset.request }}>
          <RemixBrowser />
        </PageContextProvider>
      </I18nextProvider>,
    );
  });
}

void wakeUp();
