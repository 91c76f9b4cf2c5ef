// The name of a region as it stands in addresses. Pure.

/** Words that mean something else, or would. */
const taken = new Set(["new", "nytt", "press", "start", "api", "admin", "www"]);

/** «Nordvåg og Sørvåg regionråd» → `nordvag-og-sorvag-regionrad`; empty where nothing is left of it. */
export const slugFrom = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[åä]/g, "a")
    .replace(/æ/g, "ae")
    .replace(/[øö]/g, "o")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");

/** Letters, digits and single hyphens, two to forty of them. */
export const isSlug = (slug: string): boolean => /^(?=.{2,40}$)[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && !taken.has(slug);
