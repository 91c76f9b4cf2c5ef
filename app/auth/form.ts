// What the forms of this module send.
import { z } from "zod";
import { roles } from "../access/permissions.ts";
import { isAddress } from "../delivery/address.ts";
import { locales } from "../platform/locale.ts";
import { plainText } from "../platform/plain-text.ts";

const stale = "auth:form.stale";
const id = z.uuid(stale);
const idOrNone = z.union([z.literal("").transform(() => null), id]).default(null);

const line = (most: number, missing: string) =>
  z
    .string(missing)
    .transform((value) => plainText(value).replace(/\s+/g, " ").trim())
    .pipe(z.string().min(1, missing).max(most, "auth:form.tooLong"));

const name = line(120, "auth:form.nameMissing");
const address = line(254, "auth:form.emailMissing").refine(isAddress, "auth:form.notAnEmail");
const password = z
  .string("auth:form.passwordMissing")
  .min(1, "auth:form.passwordMissing")
  .max(256, "auth:form.tooLong");
const locale = z.enum(locales, "auth:form.unknownLanguage");
const role = z.enum(roles, stale);

export const signInForm = z.object({ email: line(254, "auth:form.emailMissing"), password });

export const languageForm = z.object({ locale });

export const firstOwnerForm = z.object({
  code: line(60, "auth:form.codeMissing"),
  name,
  email: address,
  password,
});

export const forgotForm = z.object({ email: address });

export const resetForm = z.object({ password });

export const joinForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("new"), name, password, locale }),
  z.object({ intent: z.literal("signIn"), email: line(254, "auth:form.emailMissing"), oldPassword: password }),
  z.object({ intent: z.literal("accept") }),
]);

export const accountAct = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("rename"), name, locale }),
  z.object({ intent: z.literal("changePassword"), old: password, password }),
  z.object({ intent: z.literal("endSession"), id: line(80, stale) }),
  z.object({ intent: z.literal("endOthers") }),
  z.object({ intent: z.literal("leave"), region: line(80, stale) }),
]);

export const peopleAct = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("invite"), id, name, email: address, role, memberId: idOrNone, locale }),
  z.object({ intent: z.literal("inviteAgain"), id, seen: z.coerce.date(stale) }),
  z.object({ intent: z.literal("withdraw"), id }),
  z.object({ intent: z.literal("changeRole"), userId: line(80, stale), role, memberId: idOrNone }),
  z.object({ intent: z.literal("remove"), userId: line(80, stale) }),
  z.object({ intent: z.literal("restore"), userId: line(80, stale), role, memberId: idOrNone }),
]);
