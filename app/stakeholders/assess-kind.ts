/** The cause of a mail that asks a member to assess: the link that it brings. */
export const assessKind = "assess";
