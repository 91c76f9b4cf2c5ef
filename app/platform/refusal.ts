/** A value that goes into a sentence. */
export type Params = Record<string, string | number>;

/**
 * Something a person can do wrong. Thrown inside a command, so that the transaction rolls back whole, and turned into
 * words by the page. `code` is a key in the module's words, with namespace: «press:refusal.notApproved».
 */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly options: { field?: string; params?: Params } = {},
  ) {
    super(code);
    this.name = "Refusal";
  }
}

/** It is not there, or it belongs to another region, which is the same thing. */
export class NotFound extends Error {
  constructor(readonly what = "page") {
    super(`not found: ${what}`);
    this.name = "NotFound";
  }
}

/** It is there, and this actor may not. */
export class Forbidden extends Error {
  constructor(readonly act: string) {
    super(`forbidden: ${act}`);
    this.name = "Forbidden";
  }
}
