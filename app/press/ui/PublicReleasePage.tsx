import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatDate } from "~/platform/format.ts";
import { type Locale, languageTag } from "~/platform/locale.ts";
import type { ResolvedText } from "../local-version.ts";
import { picturePath } from "../press-address.ts";
import { PressRoomFrame } from "./PressRoomFrame.tsx";
import { PublishedText } from "./PublishedText.tsx";

type Props = {
  region: { name: string; slug: string };
  slug: string;
  since: Date;
  text: ResolvedText;
  pictureSize: { width: number; height: number } | null;
  versions: readonly { name: string | null; locale: string; href: string; current: boolean }[];
};

export function PublicReleasePage({ region, slug, since, text, pictureSize, versions }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const others = versions.filter(({ current }) => !current);
  return (
    <PressRoomFrame
      region={region}
      strap={
        <>
          {t("press:room.release")} · <time dateTime={since.toISOString()}>{formatDate(locale, since, "full")}</time>
        </>
      }
      strapRight={
        others.length > 0 ? (
          <>
            {t("press:room.readFor")}{" "}
            {others.map((version, at) => (
              <span key={version.href}>
                {at > 0 ? " · " : null}
                <a href={version.href} hrefLang={languageTag[version.locale as Locale]}>
                  {version.name ?? t("press:room.wholeRegion")}
                </a>
              </span>
            ))}
          </>
        ) : null
      }
    >
      <PublishedText text={text} region={region} slug={slug} pictureSize={pictureSize} />
    </PressRoomFrame>
  );
}

/** Title, description, picture and language versions, for those who share it and those who index it. */
export function publicReleaseMeta({ region, slug, text, versions }: Props, publicUrl: string) {
  return [
    { title: `${text.title} – ${region.name}` },
    { name: "description", content: text.lead },
    { property: "og:type", content: "article" },
    { property: "og:site_name", content: region.name },
    { property: "og:title", content: text.title },
    { property: "og:description", content: text.lead },
    ...(text.image
      ? [
          { property: "og:image", content: `${publicUrl}${picturePath(region.slug, slug, "web")}` },
          { property: "og:image:alt", content: text.image.alt },
        ]
      : []),
    ...versions
      .filter(({ current }) => current)
      .map(({ href }) => ({ tagName: "link", rel: "canonical", href: `${publicUrl}${href}` })),
  ];
}
