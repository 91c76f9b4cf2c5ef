// Who answers for each kind of mail: delivery knows none of the modules above it, so they are put together here.
import { askHandler, thanksHandler } from "./ambassadors/causes.server.ts";
import { receiptHandler, requestHandler } from "./approvals/causes.server.ts";
import { inviteHandler, resetHandler } from "./auth/causes.server.ts";
import type { CauseHandlers } from "./delivery/cause.ts";
import { replyHandler } from "./feedback/causes.server.ts";
import { sendingHandler } from "./press/causes.server.ts";
import { assessHandler } from "./stakeholders/causes.server.ts";
import { dutyHandler } from "./strategy/causes.server.ts";
import { collectHandler } from "./successes/causes.server.ts";
import { taskHandler, updateHandler, updateTestHandler } from "./updates/causes.server.ts";

export const causeHandlers: CauseHandlers = {
  invite: inviteHandler,
  passwordReset: resetHandler,
  sending: sendingHandler,
  update: updateHandler,
  updateTest: updateTestHandler,
  task: taskHandler,
  request: requestHandler,
  receipt: receiptHandler,
  reply: replyHandler,
  collect: collectHandler,
  ask: askHandler,
  assess: assessHandler,
  duty: dutyHandler,
  thanks: thanksHandler,
};
