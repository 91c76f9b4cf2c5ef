// When answers are wanted in this region, unless someone says otherwise.
import type { ReadDb } from "#db/handles.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import { suggestedAnswerBy } from "./answer-by.ts";
import { answerDays } from "./settings.ts";

export const answersWantedBy = async (db: ReadDb, regionId: string, now: Date): Promise<Date> =>
  suggestedAnswerBy(now, await readSetting(db, regionId, answerDays));
