// The region's limits for everything that is written at its desk: given once around it, read wherever help is given.
import { createContext, useContext } from "react";
import { type WritingLimits, writingLimits } from "../writing-limits.ts";

const Limits = createContext<WritingLimits>(writingLimits(new Map()));

export const WritingLimitsProvider = Limits.Provider;
export const useWritingLimits = (): WritingLimits => useContext(Limits);
