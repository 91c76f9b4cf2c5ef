// What a module answers when a list of its things is imported: what stands already, and how rows are written and taken
// back again. The engine that asks stands in app/imports.
import type { ReadDb, WriteDb } from "#db/handles.ts";
import type { Actor } from "~/access/actor.ts";
import type { ReadRow, Standing, Values } from "~/platform/row-import.ts";

/** A row that is new, under the id that it gets. */
export type NewRow = ReadRow & { id: string };

/** A thing that an import added; `made`: what had to be made beside it, as `kind:id`; `written`: what the row said. */
export type AddedRow = { id: string; made: readonly string[]; written: Values };

/** Which of these contacts something refers to, in any module. */
export type ContactsInUse = (db: ReadDb, regionId: string, ids: readonly string[]) => Promise<ReadonlySet<string>>;

export type RowStore = {
  /**
   * What stands of the things that these rows are about; nothing for a row that is about something new. Asked again when
   * it is applied, mere likeness is of no matter.
   */
  find(db: ReadDb, actor: Actor, rows: readonly ReadRow[], again?: { likeness: boolean }): Promise<Standing[]>;
  /** What stands of these, field by field; those that are gone are not among them. */
  standing(db: ReadDb, actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, Values>>;
  /** @returns for each row by number what was made beside it, where something was */
  add(db: WriteDb, actor: Actor, now: Date, rows: readonly NewRow[]): Promise<ReadonlyMap<number, string[]>>;
  /** Of what a row that was added says, what is its own: other rows may say more of what they share. All, unless told. */
  ownOf?(values: Values): Values;
  /** Writes these fields of what stands, and no others. `back`: they are what stood before an import changed them. */
  change(
    db: WriteDb,
    actor: Actor,
    now: Date,
    rows: readonly { id: string; values: Values }[],
    how?: { back: boolean },
  ): Promise<void>;
  /** Takes out what an import added. @returns the ids that must stay, because something has come to refer to them */
  remove(
    db: WriteDb,
    actor: Actor,
    now: Date,
    rows: readonly AddedRow[],
    inUse: ContactsInUse,
  ): Promise<ReadonlySet<string>>;
};
