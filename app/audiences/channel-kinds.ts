// The ways to reach an audience. Pure.
import type { ChannelKind } from "#db/schema/audiences.ts";

/** In the order they are offered. */
export const channelKinds = [
  "email",
  "website",
  "facebook",
  "instagram",
  "intranet",
  "meeting",
  "councilMeeting",
  "school",
  "phone",
  "other",
] as const satisfies readonly ChannelKind[];

/** Word keys. */
export const channelWord: Record<ChannelKind, string> = {
  email: "audiences:channel.email",
  website: "audiences:channel.website",
  facebook: "audiences:channel.facebook",
  instagram: "audiences:channel.instagram",
  intranet: "audiences:channel.intranet",
  meeting: "audiences:channel.meeting",
  councilMeeting: "audiences:channel.councilMeeting",
  school: "audiences:channel.school",
  phone: "audiences:channel.phone",
  other: "audiences:channel.other",
};

/** Beyond email a named person publishes it, and says so. */
export const isBeyondEmail = (kind: ChannelKind): boolean => kind !== "email";
