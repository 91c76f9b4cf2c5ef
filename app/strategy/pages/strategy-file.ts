// The strategy to take along: a Word document, or plain text.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { answering } from "~/platform/attempt.server.ts";
import { read } from "~/platform/read.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import { strategyToRead } from "../strategy.queries.server.ts";
import { strategyDocx, strategyPlain } from "../strategy-file.server.ts";

const kinds = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  txt: "text/plain; charset=utf-8",
};

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor } = await deskActor(request, params.region);
    const { kind = "" } = params;
    if (kind !== "docx" && kind !== "txt") throw new NotFound("file");
    const shown = new URL(request.url).searchParams.get("show") === "inForce" ? "inForce" : "current";
    const strategy = await strategyToRead(actor, read, shown);
    const body = kind === "docx" ? await strategyDocx(strategy) : strategyPlain(strategy);
    const name = `${strategy.title.replace(/[^\p{L}\p{N} -]/gu, "").trim() || "strategy"}.${kind}`;
    return new Response(body, {
      headers: {
        "Content-Type": kinds[kind],
        "Content-Disposition": `attachment; filename="strategy.${kind}"; filename*=UTF-8''${encodeURIComponent(name)}`,
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
      },
    });
  });
