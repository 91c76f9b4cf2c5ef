// Mail to a real SMTP server, and an honest word about what became of it. Not nodemailer's own pool: that one queues a
// message again by itself when the connection drops, and does not tell whether the message had been handed over.
import MailComposer from "nodemailer/lib/mail-composer";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import { isAddress } from "./address.ts";
import type { OutgoingMail, Transport } from "./mail.ts";
import type { Outcome } from "./smtp-answer.ts";
import { SmtpConnection, type SmtpSettings } from "./smtp-connection.server.ts";

export type SmtpTransportOptions = {
  url: string;
  /** The address mail is sent from. */
  from: string;
  /** What we call ourselves in EHLO. */
  hostName: string;
  /** Milliseconds; tests shorten them. */
  timeouts?: Partial<SmtpSettings["timeouts"]>;
};

/** How long an open connection waits for another mail. */
const idleMs = 2_000;
const mailsPerConnection = 100;

/** A mail may take two connections, and both must fit in the lease that the worker holds while it sends. */
const timeouts: SmtpSettings["timeouts"] = { connect: 15_000, silence: 60_000, whole: 100_000 };

export function smtpTransport(options: SmtpTransportOptions): Transport {
  const { auth, ...target } = parseConnectionUrl(options.url);
  const settings: SmtpSettings = {
    target: { ...target, name: options.hostName },
    auth: auth?.user && auth.pass ? { user: auth.user, pass: auth.pass } : null,
    timeouts: { ...timeouts, ...options.timeouts },
  };
  const idle: SmtpConnection[] = [];

  const takeIdle = (): SmtpConnection | undefined => {
    for (let next = idle.pop(); next; next = idle.pop()) {
      if (next.wake()) return next;
    }
    return undefined;
  };

  const sendOver = async (connection: SmtpConnection, message: Message): Promise<Outcome> => {
    const outcome = await connection.send(message.envelope, message.raw);
    const isFresh = outcome.kind === "accepted" && connection.sent < mailsPerConnection;
    if (isFresh && connection.rest(idleMs)) idle.push(connection);
    else connection.close();
    return outcome;
  };

  return {
    async send(mail) {
      const message = await compose(mail, options.from);
      if (!message) return { kind: "notSendable" };
      const kept = takeIdle();
      if (kept) {
        const outcome = await sendOver(kept, message);
        // A connection kept open may have died meanwhile; that says nothing about the server.
        if (outcome.kind !== "notHandedOver") return outcome;
      }
      return sendOver(new SmtpConnection(settings), message);
    },
    async close() {
      for (const connection of idle.splice(0)) connection.close();
    },
  };
}

type Message = { envelope: { from: string; to: string[] }; raw: Buffer };

/** The mail as bytes, and its envelope; undefined where the recipient's address is none. */
async function compose(mail: OutgoingMail, from: string): Promise<Message | undefined> {
  if (!isAddress(mail.to.email)) return undefined;
  const node = new MailComposer({
    from: { name: mail.fromName, address: from },
    to: { name: mail.to.name, address: mail.to.email },
    replyTo: mail.replyTo ?? undefined,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    date: mail.at,
    // Folded List-Unsubscribe headers have broken DKIM signatures at some relays: written as they are.
    headers: Object.entries(mail.headers).map(([key, value]) => ({ key, value: { prepared: true, value } })),
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const [recipient] = node.getEnvelope().to;
  if (!recipient) return undefined;
  return { envelope: { from: mail.isReply ? "" : from, to: [recipient] }, raw: await node.build() };
}
