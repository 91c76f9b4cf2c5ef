// A thread starts without what lets this process read TypeScript: it is given that first.
import { register } from "tsx/esm/api";

register();
await import("./reading-thread.server.ts");
