// What a person sees when their link does not open, and whom to ask. For pages without a desk around them.
import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorPage } from "~/components/ErrorPage.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import type { LinkRefusal } from "../link-refused.ts";

type Props = {
  reason: LinkRefusal;
  /** Known once the link is one of ours. */
  regionName: string | null;
};

const words: Record<LinkRefusal, { title: string; lead: string }> = {
  unknown: { title: "links:refused.unknown.title", lead: "links:refused.unknown.lead" },
  expired: { title: "links:refused.expired.title", lead: "links:refused.expired.lead" },
  revoked: { title: "links:refused.revoked.title", lead: "links:refused.revoked.lead" },
};

function LinkRefusedPage({ reason, regionName }: Props) {
  const { t } = useTranslation();
  return (
    <main className="alone" id="main">
      <PageHead place={regionName ?? "Framsnakk"} title={t(words[reason].title)} lead={t(words[reason].lead)} />
      <p>{regionName ? t("links:refused.askRegion", { region: regionName }) : t("links:refused.ask")}</p>
    </main>
  );
}

/** For pages behind a link: why it does not open, or what any page says of an error. */
export function LinkErrorBoundary() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error) || error.data?.kind !== "link") return <ErrorPage whole />;
  return <LinkRefusedPage reason={error.data.reason} regionName={error.data.regionName} />;
}
