// What the shapes of demo-region.json are put together from. Pure.
import { z } from "zod";

export const locale = z.enum(["nb", "nn"]);
/** An instant with offset; the shift keeps its wall-clock time. */
export const instant = z.iso.datetime({ offset: true });
export const date = z.iso.date();
export const named = { id: z.string().min(1), name: z.string().min(1) };
/** The same in both languages. */
export const both = z.object({ nb: z.string(), nn: z.string() });
