// The reading handle, for loaders to pass to queries: all that a page ever sees of the database.
export { type ReadDb, read } from "#db/client.server.ts";
