// All that the page for sending a release shows.
import type { ReadDb } from "#db/handles.ts";
import type { Actor } from "~/access/actor.ts";
import { may } from "~/access/permissions.ts";
import { momentFields } from "~/platform/typed-moment.ts";
import { whatIsMissing } from "./completeness.ts";
import { getRelease } from "./releases.queries.server.ts";
import { previewKeys, previewOf } from "./send-preview.server.ts";
import { recipientsOf } from "./sendings.queries.server.ts";
import { stopsFor } from "./stops.ts";

/**
 * @param show the mail to preview, by its key; the common text where it is none
 * @throws NotFound, also for another region's
 */
export async function sendDesk(
  actor: Actor,
  db: ReadDb,
  now: Date,
  { releaseId, deskPath, show }: { releaseId: string; deskPath: string; show: string | null },
) {
  const view = await getRelease(actor, db, now, releaseId);
  const { recipients, versionId } = await recipientsOf(actor, db, releaseId);
  const { release, region, text, members, sending } = view;
  const planned = release.plannedFor && release.plannedFor > now ? release.plannedFor : null;
  const tabs = previewKeys(recipients);
  const chosen =
    tabs.find(({ key }) => key === show) ?? tabs.find(({ variant }) => variant.kind === "common") ?? tabs[0];
  const mails = { release, region, members, text, recipients, dueAt: planned ?? now };
  const reached = recipients.filter(({ reach }) => reach === "reached").length;
  const path = `${deskPath}/releases/${releaseId}`;
  const sendingPath = sending && sending.state !== "cancelled" ? `${deskPath}/sendings/${sending.id}` : null;
  const missing = whatIsMissing(text);
  return {
    path,
    title: release.title,
    text: { locale: text.locale, local: text.local },
    members: members.map(({ id, name }) => ({ id, name })),
    recipients: recipients.map(({ email: _, ...recipient }) => recipient),
    reached,
    tabs,
    preview: chosen ? await previewOf(mails, chosen) : null,
    stops: stopsFor({ ...view, path, sendingPath, missing, readyAt: release.readyAt, reached }),
    maySend: may(actor, "send"),
    sendingId: crypto.randomUUID(),
    versionId,
    embargoUntil: release.embargoUntil,
    suggested: { when: [planned ? "at" : "now"], ...momentFields("at", planned) },
    now,
  };
}
