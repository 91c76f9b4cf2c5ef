// What the rules about results rest on. Pure.
import { countSetting, daysSetting, topicsSetting } from "./kinds.ts";

export const earlyDays = daysSetting("earlyDays", 180, {
  label: "guidance:set.earlyDays",
  reason: "guidance:because.halfYear",
});
export const quickWinTopics = topicsSetting("quickWinTopics", ["raske gevinster", "raske gevinstar", "quick wins"], {
  label: "guidance:set.quickWinTopics",
  reason: "guidance:because.wordsOfOurs",
});
export const tellWithinDays = daysSetting("tellWithinDays", 30, {
  label: "guidance:set.tellWithinDays",
  reason: "guidance:because.whileFresh",
});
export const tellSinceDays = daysSetting("tellSinceDays", 365, {
  label: "guidance:set.tellSinceDays",
  reason: "guidance:because.onceAYear",
});
export const gainDays = daysSetting("gainDays", 180, {
  label: "guidance:set.gainDays",
  reason: "guidance:because.halfYear",
});
export const sharedDays = daysSetting("sharedDays", 90, {
  label: "guidance:set.sharedDays",
  reason: "guidance:because.quarter",
});
export const benefitDays = daysSetting("benefitDays", 365, {
  label: "guidance:set.benefitDays",
  reason: "guidance:because.onceAYear",
});
export const typesDays = daysSetting("typesDays", 365, {
  label: "guidance:set.typesDays",
  reason: "guidance:because.onceAYear",
});
export const typesNeeded = countSetting("typesNeeded", 3, {
  label: "guidance:set.typesNeeded",
  reason: "guidance:because.fewNotOne",
});
export const servicesTopics = topicsSetting("servicesTopics", ["tjenester", "tenester", "services"], {
  label: "guidance:set.servicesTopics",
  reason: "guidance:because.wordsOfOurs",
});
export const expertiseTopics = topicsSetting("expertiseTopics", ["fagmiljø", "expertise"], {
  label: "guidance:set.expertiseTopics",
  reason: "guidance:because.wordsOfOurs",
});
export const influenceTopics = topicsSetting("influenceTopics", ["gjennomslag", "influence"], {
  label: "guidance:set.influenceTopics",
  reason: "guidance:because.wordsOfOurs",
});
export const developmentTopics = topicsSetting("developmentTopics", ["utvikling", "development"], {
  label: "guidance:set.developmentTopics",
  reason: "guidance:because.wordsOfOurs",
});
export const trustTopics = topicsSetting("trustTopics", ["tillit", "trust"], {
  label: "guidance:set.trustTopics",
  reason: "guidance:because.wordsOfOurs",
});
export const skillsTopics = topicsSetting("skillsTopics", ["kompetanse", "lærlinger", "lærlingar", "skills"], {
  label: "guidance:set.skillsTopics",
  reason: "guidance:because.wordsOfOurs",
});
export const skillsDays = daysSetting("skillsDays", 365, {
  label: "guidance:set.skillsDays",
  reason: "guidance:because.onceAYear",
});
export const complementaryTopics = topicsSetting(
  "complementaryTopics",
  ["by og bygd", "leverandører", "leverandørar", "town and country"],
  {
    label: "guidance:set.complementaryTopics",
    reason: "guidance:because.wordsOfOurs",
  },
);
export const complementaryDays = daysSetting("complementaryDays", 365, {
  label: "guidance:set.complementaryDays",
  reason: "guidance:because.onceAYear",
});
