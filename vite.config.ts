import { fileURLToPath } from "node:url";
/// <reference types="@remix-run/node" />
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

const at = (folder: string) => fileURLToPath(new URL(folder, import.meta.url));

/** Designsystemet's React components do nothing by being imported, but do not say so: without this, every page carries all of them. */
const onlyUsedComponents: Plugin = {
  name: "only-used-components",
  transform: (code, id) =>
    /@digdir[\\/]designsystemet-react[\\/]dist/.test(id) ? { code, map: null, moduleSideEffects: false } : undefined,
};

export default defineConfig({
  plugins: [remix(remixConfig), onlyUsedComponents],
  resolve: { alias: { "~": at("./app"), "#db": at("./db"), "#emails": at("./emails") } },
});
