/** The kind of the cause of a mail that asks for news, and what it is for: the question itself. */
export const collectKind = "collect";
/** What the one reminder is for: unique beside the question, so there is never a second. */
export const remindPurpose = "collectReminder";
