// What the buttons of a person's own calendar ask for. Pure.
import { z } from "zod";

const act = z.object({ intent: z.enum(["make", "renew", "withdraw"]) });

/** @throws ZodError */
export const readCalendarAct = (form: FormData): z.output<typeof act> => act.parse(Object.fromEntries(form));
