import type { RouteConfigEntry } from "@remix-run/route-config";
import { expect, it } from "vitest";
import routes from "~/routes.ts";
import { places } from "./places.ts";
import { thingPaths } from "./thing-path.ts";

const patternsOf = (entries: readonly RouteConfigEntry[], above = ""): string[] =>
  entries.flatMap(({ path, children = [] }) => {
    const pattern = [above, path].filter(Boolean).join("/");
    return [pattern.replace(/:\w+/g, ":id"), ...patternsOf(children, pattern)];
  });

it.each(Object.entries({ ...places, ...thingPaths }))("%s is opened at a page that there is", async (_, path) => {
  const patterns = patternsOf(await routes);
  expect(patterns).toContain(`r/:id${path.split("#")[0]}`);
});
