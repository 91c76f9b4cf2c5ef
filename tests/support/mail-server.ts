// A real SMTP server on a real socket, which behaves as badly as a test asks.
import type { AddressInfo, Socket } from "node:net";
import { createServer } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerSession } from "smtp-server";

export type ReceivedMail = { mail: ParsedMail; raw: string; envelope: SMTPServerSession["envelope"] };

/** An answer that is not «yes»: `answer(550, "5.1.1 User unknown")`. */
export const answer = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode });

type Behaviour = {
  onSender?: (address: string) => Error | undefined;
  onRecipient?: (address: string) => Error | undefined | Promise<Error | undefined>;
  /** When the whole message has come. */
  onMessage?: (mail: ReceivedMail) => Error | undefined | Promise<Error | undefined>;
  /** Demands this password. */
  password?: string;
  /** As a server without PIPELINING. */
  plain?: boolean;
};

export async function aMailServer(behaviour: Behaviour = {}) {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: behaviour.password === undefined,
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS", ...(behaviour.password === undefined ? ["AUTH"] : [])],
    hidePIPELINING: behaviour.plain ?? false,
    closeTimeout: 50,
    logger: false,
    onAuth(auth, _session, done) {
      if (auth.password === behaviour.password) done(null, { user: auth.username });
      else done(answer(535, "5.7.8 Authentication failed"));
    },
    onMailFrom: ({ address }, _session, done) => done(behaviour.onSender?.(address)),
    onRcptTo({ address }, _session, done) {
      void Promise.resolve(behaviour.onRecipient?.(address)).then((refusal) => done(refusal));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const raw = Buffer.concat(chunks);
        const mail = { mail: await simpleParser(raw), raw: raw.toString(), envelope: session.envelope };
        const refusal = await behaviour.onMessage?.(mail);
        if (!refusal) received.push(mail);
        done(refusal);
      });
    },
  });
  server.on("error", () => {});
  const sockets = new Set<Socket>();
  let connections = 0;
  server.server.on("connection", (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    /** What it has said yes to. */
    received,
    connections: () => connections,
    recipients: () => received.map((one) => one.envelope.rcptTo.map((to) => to.address).join()).sort(),
    /** Cuts every connection in this moment. */
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Accepts connections and never says a word. */
export async function aSilentServer() {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** The address of a server that is not there. */
export async function aClosedPort(): Promise<string> {
  const server = await aSilentServer();
  await server.close();
  return server.url;
}
