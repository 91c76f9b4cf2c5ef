// The frame of every page of the desk.
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, Outlet, useLoaderData, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Role } from "~/access/permissions.ts";
import { sessionOf } from "~/auth/auth.server.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { noteSeen } from "~/auth/sessions.server.ts";
import { SignOut } from "~/auth/ui/SignOut.tsx";
import { ErrorPage } from "~/components/ErrorPage.tsx";
import { Languages } from "~/components/Languages.tsx";
import { whereMailGoes } from "~/delivery/where-mail-goes.ts";
import { WritingLimitsProvider } from "~/messages/ui/writing-limits.ts";
import { writingLimits } from "~/messages/writing-limits.ts";
import { answering } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { env } from "~/platform/env.server.ts";
import { read } from "~/platform/read.server.ts";
import { deskAlert } from "~/preparedness/due.queries.server.ts";
import { HoldBand } from "~/preparedness/ui/HoldBand.tsx";
import { DeskFrame } from "~/regions/ui/DeskFrame.tsx";
import { SearchBox } from "~/search/ui/SearchBox.tsx";
import { keptSettings } from "../settings.queries.server.ts";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    await noteSeen(await sessionOf(request), now());
    return {
      region: { slug: region.slug, name: region.name },
      person: { name: actor.name, role: actor.role },
      outbox: whereMailGoes(env) === "outbox",
      alert: await deskAlert(actor, read),
      writing: writingLimits(await keptSettings(read, region.id)),
    };
  });

type Desk = Awaited<ReturnType<typeof loader>>;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.region.name} – Framsnakk` : "Framsnakk" },
];

const roleWords: Record<Role, string> = {
  owner: "regions:role.owner",
  editor: "regions:role.editor",
  approver: "regions:role.approver",
  reader: "regions:role.reader",
};

function Frame({ desk, children }: { desk: Desk; children: ReactNode }) {
  const { t } = useTranslation();
  const foot = (
    <>
      <Languages />
      <div className="who">
        <p className="me">
          <Link to="/account">{desk.person.name}</Link>
          <br />
          <span>{t(roleWords[desk.person.role])}</span>
        </p>
        <Link className="quiet" to={`/r/${desk.region.slug}/settings`}>
          {t("regions:desk.settings")}
        </Link>
        <SignOut />
      </div>
    </>
  );
  return (
    <DeskFrame
      region={desk.region}
      outbox={desk.outbox}
      search={<SearchBox desk={`/r/${desk.region.slug}`} />}
      foot={foot}
    >
      {desk.alert ? <HoldBand alert={desk.alert} desk={`/r/${desk.region.slug}`} /> : null}
      <WritingLimitsProvider value={desk.writing}>{children}</WritingLimitsProvider>
    </DeskFrame>
  );
}

export default function DeskPage() {
  return (
    <Frame desk={useLoaderData<typeof loader>()}>
      <Outlet />
    </Frame>
  );
}

/** An error on a page of the desk keeps the desk around it; one of the desk itself cannot. */
export function ErrorBoundary() {
  const desk = useRouteLoaderData<typeof loader>("regions/pages/desk");
  if (!desk) return <ErrorPage whole />;
  return (
    <Frame desk={desk}>
      <ErrorPage home={`/r/${desk.region.slug}`} />
    </Frame>
  );
}
