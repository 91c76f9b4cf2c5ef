// With what facts are asked for. Pure.
import type { KeptSettings } from "~/regions/setting.ts";
import type { Member } from "../rule.ts";

export type Asking = {
  regionId: string;
  now: Date;
  /** The civil date of `now`. */
  today: string;
  kept: KeptSettings;
  members: readonly Member[];
};
