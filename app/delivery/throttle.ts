// How fast one domain gets mail. Pure: the caller brings the time.

const windowMs = 60_000;

/** At most so many mails to one domain within any minute; a burst up to that number goes at once. */
export class DomainThrottle {
  private readonly sent = new Map<string, number[]>();

  constructor(private readonly perMinute: number) {}

  /** Takes a place, or says when there will be one. */
  take(domain: string, now: Date): { free: true } | { free: false; at: Date } {
    const recent = (this.sent.get(domain) ?? []).filter((at) => now.getTime() - at < windowMs);
    const oldest = recent[0];
    if (oldest !== undefined && recent.length >= this.perMinute) {
      this.sent.set(domain, recent);
      return { free: false, at: new Date(oldest + windowMs) };
    }
    this.sent.set(domain, [...recent, now.getTime()]);
    return { free: true };
  }
}
