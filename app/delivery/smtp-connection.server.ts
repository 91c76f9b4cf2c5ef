// One conversation with an SMTP server, which knows at every moment whether a message has been handed over.
import { Readable } from "node:stream";
import type { NodemailerError } from "nodemailer";
import Connection, { type SMTPConnectionOptions } from "nodemailer/lib/smtp-connection";
import type { Outcome, Stage } from "./smtp-answer.ts";

export type SmtpSettings = {
  target: SMTPConnectionOptions;
  auth: { user: string; pass: string } | null;
  timeouts: {
    /** To connect and be greeted. */
    connect: number;
    /** Without a word from the server. */
    silence: number;
    /** For one mail from first to last, however slowly the server drips. */
    whole: number;
  };
};

type Envelope = { from: string; to: string[] };
type Failure = NodemailerError;

const stages: readonly [command: RegExp, stage: Stage][] = [
  [/^AUTH/, "auth"],
  [/^MAIL/, "sender"],
  [/^RCPT/, "recipient"],
  [/^DATA/, "data"],
];

/** How long a server may take to answer our goodbye. */
const goodbyeMs = 1_000;

export class SmtpConnection {
  /** How many mails this connection has carried. */
  sent = 0;
  private readonly connection: Connection;
  private ready = false;
  private broken = false;
  /** Something has been said that is not answered yet. */
  private midSentence = false;
  private resting: NodeJS.Timeout | undefined;
  private onBreak: ((error: Failure | null) => void) | undefined;

  constructor(private readonly settings: SmtpSettings) {
    const { connect, silence } = settings.timeouts;
    this.connection = new Connection({
      ...settings.target,
      connectionTimeout: connect,
      greetingTimeout: connect,
      dnsTimeout: connect,
      socketTimeout: silence,
      socketCloseTimeout: goodbyeMs,
    });
    this.connection.on("error", (error: Failure) => this.breakOff(error));
    this.connection.on("end", () => this.breakOff(null));
  }

  /** Never throws. */
  send(envelope: Envelope, message: Buffer): Promise<Outcome> {
    return new Promise((resolve) => {
      let handedOver = false;
      const stream = new Readable({
        // nodemailer asks for the first byte when the server has granted DATA, not before.
        read() {
          handedOver = true;
          this.push(message);
          this.push(null);
        },
      });
      let done = false;
      const finish = (outcome: Outcome) => {
        if (done) return;
        done = true;
        clearTimeout(deadline);
        this.onBreak = undefined;
        this.midSentence = outcome.kind !== "accepted" && outcome.kind !== "refused";
        if (outcome.kind === "accepted") this.sent += 1;
        resolve(outcome);
      };
      const fail = (error: Failure | null) => finish(outcomeOf(error, handedOver));
      const deadline = setTimeout(() => {
        fail(null);
        this.close();
      }, this.settings.timeouts.whole);
      this.onBreak = fail;
      this.midSentence = true;
      this.prepare((problem) => {
        if (problem) return fail(problem);
        this.connection.send(envelope, stream, (error, info) => {
          if (error) return fail(error);
          finish({ kind: "accepted", answer: { code: codeOf(info?.response), text: info?.response ?? "" } });
        });
      });
    });
  }

  /** Stays open for a while; false where it is closed already. */
  rest(forMs: number): boolean {
    if (this.broken) return false;
    this.resting = setTimeout(() => this.close(), forMs);
    this.resting.unref();
    return true;
  }

  /** Back to work; false where it has closed meanwhile. */
  wake(): boolean {
    clearTimeout(this.resting);
    return !this.broken;
  }

  close(): void {
    clearTimeout(this.resting);
    if (this.broken) return;
    this.broken = true;
    // A goodbye in the middle of a message would become part of it.
    const polite = this.ready && !this.midSentence;
    if (polite) this.connection.quit();
    setTimeout(() => this.connection.close(), polite ? goodbyeMs : 0).unref();
  }

  private breakOff(error: Failure | null): void {
    this.broken = true;
    this.onBreak?.(error);
  }

  /** Connects and signs in, the first time. */
  private prepare(then: (problem: Failure | null) => void): void {
    if (this.ready) {
      then(null);
      return;
    }
    this.connection.connect((problem?: Failure | null) => {
      if (problem) return then(problem);
      const { auth } = this.settings;
      if (!auth || !this.connection.allowsAuth) {
        this.ready = true;
        return then(null);
      }
      this.connection.login({ user: auth.user, credentials: { ...auth } }, (refusal) => {
        this.ready = !refusal;
        then(refusal ?? null);
      });
    });
  }
}

function outcomeOf(error: Failure | null, handedOver: boolean): Outcome {
  const text = typeof error?.response === "string" ? error.response : "";
  const code = error?.responseCode ?? codeOf(text);
  if (code >= 400) return { kind: "refused", stage: handedOver ? "body" : stageOf(error), answer: { code, text } };
  if (handedOver) return { kind: "unanswered" };
  const isOurs = error?.code === "EENVELOPE" || error?.code === "EMESSAGE";
  return { kind: isOurs ? "notSendable" : "notHandedOver" };
}

const stageOf = (error: Failure | null): Stage =>
  stages.find(([command]) => command.test(error?.command ?? ""))?.[1] ?? "connect";

const codeOf = (response: string | undefined): number => Number(/^\d{3}/.exec(response ?? "")?.[0] ?? 0);
