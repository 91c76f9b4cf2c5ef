// Who can be tried out in the demo. Pure. These accounts work in no other installation.
import type { Role } from "../access/permissions.ts";

export const demoPassword = "nordvag-framsnakk";

export type DemoAccount = { id: string; name: string; email: string; role: Role };

export const demoAccounts: readonly DemoAccount[] = [
  { id: "us-01", name: "Torunn Elvestrand", email: "torunn.elvestrand@nordvag.example", role: "owner" },
  { id: "us-02", name: "Eivind Raudstein", email: "eivind.raudstein@nordvag.example", role: "editor" },
  { id: "us-09", name: "Hilde Fjærestad", email: "hilde.fjaerestad@haukvik.example", role: "reader" },
];

export const isDemoEmail = (email: string): boolean =>
  demoAccounts.some((account) => account.email === email.trim().toLowerCase());
