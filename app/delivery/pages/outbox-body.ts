// The HTML of one mail, for the frame of the outbox page. A mail is other people's text: nothing in it may run.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { answering } from "~/platform/attempt.server.ts";
import { read } from "~/platform/read.server.ts";
import { outboxMail } from "../outbox.queries.server.ts";
import { demandOutbox } from "../outbox-open.server.ts";

const policy = [
  "sandbox",
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join("; ");

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor } = await deskActor(request, params.region);
    demandOutbox();
    const { html } = await outboxMail(actor, read, params.mailId ?? "");
    return new Response(html, {
      headers: {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
      },
    });
  });
