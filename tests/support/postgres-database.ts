// A database of one's own on the server that TEST_DATABASE_URL names.
import { randomUUID } from "node:crypto";
import pg from "pg";

export type OwnDatabase = { url: string; remove(): Promise<void> };

export async function newDatabase(): Promise<OwnDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error("TEST_DATABASE_URL is not set");
  const name = `test_${randomUUID().replaceAll("-", "").slice(0, 16)}`;
  await onServer(server, (client) => client.query(`create database ${name}`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  const remove = async () => {
    await onServer(server, (client) => client.query(`drop database if exists ${name} with (force)`));
  };
  return { url: url.href, remove };
}

export async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
