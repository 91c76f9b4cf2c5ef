// Word keys of what each role does: short, to one who is asked in, and as a choice.
import type { Role } from "../access/permissions.ts";

export const roleWords: Record<Role, string> = {
  owner: "auth:role.owner",
  editor: "auth:role.editor",
  approver: "auth:role.approver",
  reader: "auth:role.reader",
};

export const askedAs: Record<Role, string> = {
  owner: "auth:join.asOwner",
  editor: "auth:join.asEditor",
  approver: "auth:join.asApprover",
  reader: "auth:join.asReader",
};

export const roleChoice: Record<Role, string> = {
  owner: "auth:roleChoice.owner",
  editor: "auth:roleChoice.editor",
  approver: "auth:roleChoice.approver",
  reader: "auth:roleChoice.reader",
};
