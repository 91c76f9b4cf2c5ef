// Imported before everything else by what serves pages: React and Express choose their slow development selves when they
// are loaded without this.
import { serveAsProduction } from "./env.server.ts";

serveAsProduction();
