export type LinkRefusal = "unknown" | "expired" | "revoked";

/** A link that does not open. Once the token is known to be ours, the page may say which region to ask. */
export class LinkRefused extends Error {
  constructor(
    readonly reason: LinkRefusal,
    readonly regionId: string | null = null,
  ) {
    super(`link refused: ${reason}`);
    this.name = "LinkRefused";
  }

  /** Gone, where it once opened; else it was never there. */
  get status(): 404 | 410 {
    return this.reason === "unknown" ? 404 : 410;
  }
}
