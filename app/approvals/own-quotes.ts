import { type Block, type Concern, personConcern } from "./blocks.ts";

/** The quotes of those whom a person answers for: theirs to put in other words. */
export const ownQuotes = (blocks: readonly Block[], concerns: readonly Concern[]): Block[] =>
  blocks.filter(({ speakerId }) => speakerId !== undefined && concerns.includes(personConcern(speakerId)));
