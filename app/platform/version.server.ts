import { readFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "./project-root.server.ts";

/** The version of this program, as in package.json. */
export const version: string = JSON.parse(readFileSync(path.join(projectRoot, "package.json"), "utf8")).version;
