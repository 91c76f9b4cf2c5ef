// The pages that send no script: the press room, and the links that people get by mail. Pure.

/** Links carry their own token, which is all that they rest on. */
export const isLinkPath = (pathname: string): boolean => /^\/[lu]\//.test(pathname);

export const isPublicPath = (pathname: string): boolean => /^\/(press|l|u)(\/|$)/.test(pathname);
