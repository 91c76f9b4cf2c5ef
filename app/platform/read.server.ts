// The reading handle, for loaders: they hand it to queries, and no page imports db/ itself.
export { read } from "#db/client.server.ts";
