// What every part of the demo is made from: the data, and the shift of its dates. Pure.
import { instantAt } from "~/platform/civil-date.ts";
import { demoId } from "./ids.ts";
import type { DemoData } from "./region-data.server.ts";
import type { Shift, TextLocale } from "./shift.ts";

export type World = {
  data: DemoData;
  shift: Shift;
  regionId: string;
  now: Date;
  /** When the region took the product into use, before anything else of the demo happened. */
  begunAt: Date;
};

export const worldOf = (data: DemoData, shift: Shift, now: Date): World => ({
  data,
  shift,
  regionId: demoId(data.region.id),
  now,
  begunAt: shift.instant("2026-01-05T09:00:00+01:00"),
});

/** A day of the data at a time of day in Oslo. */
export const at = ({ shift }: World, date: string, time: string): Date => instantAt(shift.date(date), time);

/** @throws where the data names a member that it does not have */
export function memberNamed({ data }: World, name: string): DemoData["municipalities"][number] {
  const member = data.municipalities.find(({ id }) => id === name);
  if (!member) throw new Error(`no municipality ${name} in the demo`);
  return member;
}

/** The language that is written to a member in; neutral ones get bokmål. */
export const localeOf = (world: World, member: string): TextLocale => memberNamed(world, member).defaultLocale;

export function userNamed({ data }: World, name: string): DemoData["users"][number] {
  const user = data.users.find(({ id }) => id === name);
  if (!user) throw new Error(`no user ${name} in the demo`);
  return user;
}
