// Why a file cannot be read: a word key and what goes into it. It crosses from the reading thread as data. Pure.
import type { Params } from "~/platform/refusal.ts";

export type FileFailure = { key: string; params: Params };

export class FileProblem extends Error {
  readonly failure: FileFailure;
  constructor(key: string, params: Params = {}) {
    super(key);
    this.name = "FileProblem";
    this.failure = { key, params };
  }
}
