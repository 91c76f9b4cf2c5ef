/** One of @navikt/aksel-icons, as its SVG text (`@navikt/aksel-icons/svg/Star.svg?raw`). Only beside words, so it is silent. */
export function Icon({ svg }: { svg: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the text of a picture from a package, put in at build time
  return <span className="icon" aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />;
}
