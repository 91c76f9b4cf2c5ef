// Topics in Norwegian alphabetical order, each once.
import { sortKey } from "#db/dialect/sort-key.ts";

export const inOrder = (topics: readonly string[]): string[] =>
  [...new Set(topics)]
    .map((topic) => ({ topic, key: sortKey(topic) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.topic < b.topic ? -1 : 1))
    .map(({ topic }) => topic);
