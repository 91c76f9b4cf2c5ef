// A real SMTP server on this machine that keeps what it is given, and can misbehave on demand.
import type { Socket } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export type Letter = {
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
  headers: Map<string, string>;
  raw: string;
};

/** What it does with the next messages. */
export type Mood =
  | { kind: "takes" }
  | { kind: "answers"; code: number; text?: string }
  | { kind: "slow"; ms: number }
  | { kind: "hangsUpAfterData" };

export type Mailbox = {
  url: string;
  letters: Letter[];
  mood: Mood;
  close(): Promise<void>;
};

export async function openMailbox(port = 0): Promise<Mailbox> {
  const sockets = new Set<Socket>();
  const hangUp = () => {
    for (const socket of sockets) socket.destroy();
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const { mood } = mailbox;
        if (mood.kind === "answers") {
          return callback(Object.assign(new Error(mood.text ?? "not now"), { responseCode: mood.code }));
        }
        const raw = Buffer.concat(chunks);
        for (const recipient of session.envelope.rcptTo) mailbox.letters.push(await read(raw, recipient.address));
        if (mood.kind === "hangsUpAfterData") return hangUp();
        setTimeout(callback, mood.kind === "slow" ? mood.ms : 0);
      });
    },
  });
  server.server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  // A client that hangs up is part of what is tested.
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", () => resolve()));
  const address = server.server.address();
  if (typeof address !== "object" || !address) throw new Error("the mailbox has no port");
  const mailbox: Mailbox = {
    url: `smtp://127.0.0.1:${address.port}`,
    letters: [],
    mood: { kind: "takes" },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        hangUp();
      }),
  };
  return mailbox;
}

async function read(raw: Buffer, to: string): Promise<Letter> {
  const mail = await simpleParser(raw);
  const headers = new Map(mail.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(":") + 1).trim()]));
  return {
    to,
    from: mail.from?.text ?? "",
    subject: mail.subject ?? "",
    text: mail.text ?? "",
    html: mail.html || "",
    headers,
    raw: raw.toString(),
  };
}
