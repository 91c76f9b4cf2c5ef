// Who can sign in to the demo. Named on the sign-in page of the demo, and nowhere else. Pure.
import type { Role } from "~/access/permissions.ts";

export type DemoAccount = { userId: string; name: string; title: string; role: Role; email: string };

/** The same for all three. */
export const demoPassword = "nordvaag-demo";

/** Strongest role first. */
export const demoAccounts: readonly DemoAccount[] = [
  {
    userId: "us-01",
    name: "Torunn Elvestrand",
    title: "prosjektleder",
    role: "owner",
    email: "torunn.elvestrand@nordvag.example",
  },
  {
    userId: "us-02",
    name: "Eivind Raudstein",
    title: "kommunikasjonsrådgjevar",
    role: "editor",
    email: "eivind.raudstein@nordvag.example",
  },
  {
    userId: "us-09",
    name: "Hilde Fjærestad",
    title: "styreleder, ordfører i Haukvik",
    role: "reader",
    email: "hilde.fjaerestad@haukvik.example",
  },
];
