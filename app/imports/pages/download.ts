// A list as a file, as it is filtered on its page: CSV for spreadsheets, a workbook, or JSON for programs.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { demand } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { answering } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import { fileAnswer } from "~/platform/spreadsheet.server.ts";
import { translator } from "~/platform/words.server.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { exportFile, isFormat } from "../export-file.server.ts";
import { isExport } from "../list-exports.server.ts";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demand(actor, "write");
    const { list = "", format = "" } = params;
    if (!isExport(list) || !isFormat(format)) throw new NotFound("download");
    const locale = await requestLocale(request);
    const members = await membersOf(read, region.id);
    const words = { t: translator(locale), locale, members: new Map(members.map(({ id, name }) => [id, name])) };
    const asked = { actor, db: read, now: now(), params: new URL(request.url).searchParams };
    return fileAnswer(await exportFile(asked, list, format, words), {
      name: `${region.slug}-${list}.${format}`,
      type: { csv: "text/csv; charset=utf-8", json: "application/json", xlsx: workbookType }[format],
    });
  });

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
