// What a person sees when their link does not open, and whom to ask. For pages without a desk around them.
import { useTranslation } from "react-i18next";
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

export function LinkRefusedPage({ reason, regionName }: Props) {
  const { t } = useTranslation();
  return (
    <main className="alone" id="main">
      <PageHead place={regionName ?? "Framsnakk"} title={t(words[reason].title)} lead={t(words[reason].lead)} />
      <p>{regionName ? t("links:refused.askRegion", { region: regionName }) : t("links:refused.ask")}</p>
    </main>
  );
}
