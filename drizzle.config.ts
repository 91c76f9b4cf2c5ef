// Makes the migrations of one dialect: `npm run migrations` runs it once for each.
import { defineConfig } from "drizzle-kit";

const postgres = process.env.DATABASE_URL?.startsWith("postgres") ?? false;

export default defineConfig({
  dialect: postgres ? "postgresql" : "sqlite",
  schema: "./db/schema/*.ts",
  out: postgres ? "./db/migrations/postgres" : "./db/migrations/sqlite",
  casing: "snake_case",
});
