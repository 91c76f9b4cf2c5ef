import { expect, it } from "vitest";
import { aText } from "#tests/support/factories/press.ts";
import { namedMembers } from "./named-members.ts";
import type { LocalText, Quote, ReleaseText } from "./release-text.ts";

const members = [
  { id: "elvemo", name: "Elvemo", displayName: "Elvemo kommune" },
  { id: "granheim", name: "Granheim", displayName: "Granheim kommune" },
  { id: "os", name: "Os", displayName: "Os" },
  { id: "oyvaer", name: "Øyvær", displayName: "Øyvær kommune" },
];
const quote = (text: string): Quote => ({ key: "q", speakerId: "ola", name: "Ola Vik", title: "ordfører", text });
const local: LocalText = {
  memberId: "granheim",
  locale: "nb",
  title: "",
  lead: "",
  benefit: "",
  quotes: [],
  contact: null,
};

it.each<[string, Partial<ReleaseText>, string[], string[]]>([
  ["nobody", {}, [], []],
  ["a benefit", {}, ["granheim"], ["granheim"]],
  ["a local version", { local: [local] }, [], ["granheim"]],
  ["a person quoted, who speaks for two", { quotes: [quote("Bra.")] }, [], ["os", "oyvaer"]],
  ["a quote still without words", { quotes: [quote("")] }, [], []],
  ["a name in the title", { title: "Elvemo vokser" }, [], ["elvemo"]],
  ["a genitive", { lead: "Øyværs ordfører er glad" }, [], ["oyvaer"]],
  ["a name in a fact", { facts: ["Granheim: 4"] }, [], ["granheim"]],
  ["a name that begins another word", { lead: "Granheimen ligger lenger inne, og Osen er et os" }, [], []],
  ["a word that is a name but for its capital", { lead: "Nå os, sa han" }, [], []],
  ["a name in what is said about the cooperation", { about: "Elvemo, Granheim og Os" }, [], []],
  ["one added by hand, in the members' order", { alsoNames: ["os"] }, ["oyvaer", "elvemo"], ["elvemo", "os", "oyvaer"]],
])("%s", (_, text, benefiting, named) => {
  const membersOfPerson = new Map([["ola", ["oyvaer", "os"]]]);
  expect(namedMembers(aText(text), { members, benefiting, membersOfPerson })).toEqual(named);
});
