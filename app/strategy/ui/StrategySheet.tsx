// The document and the quiet column beside it.
import { ChangeNotes } from "~/approvals/ui/ChangeNotes.tsx";
import type { Rejection } from "~/platform/rejection.ts";
import type { StrategyDesk } from "../strategy.queries.server.ts";
import { StrategyDocument } from "./StrategyDocument.tsx";
import { StrategySide } from "./StrategySide.tsx";

type Props = { desk: StrategyDesk; path: string; deskPath: string; overdue: number; answer: Rejection | undefined };

export function StrategySheet({ desk, path, deskPath, overdue, answer }: Props) {
  return (
    <div className="strategy-sheet">
      <StrategyDocument
        {...desk}
        editPath={desk.mayWrite ? `${path}/edit` : null}
        notes={desk.shown === "current" ? <ChangeNotes parties={desk.parties} /> : null}
      />
      <StrategySide
        {...desk}
        path={path}
        dutiesPath={`${deskPath}/responsibilities`}
        overdue={overdue}
        remind={desk.remind.length > 0 ? { names: desk.remind, requestSeed: desk.requestSeed } : null}
        answer={answer?.problems.some(({ field }) => field === "reviewOn") ? answer : undefined}
      />
    </div>
  );
}
