import { expect, it } from "vitest";
import { databaseUrlSetting, numberSetting, portSetting, publicUrlSetting, smtpUrlSetting } from "./settings.ts";

it.each([
  ["https://desk.example.no", "https://desk.example.no"],
  ["HTTPS://Desk.Example.no:443/", "https://desk.example.no"],
  ["http://localhost:3000//", "http://localhost:3000"],
])("PUBLIC_URL %s is %s", (value, origin) => {
  expect(publicUrlSetting(value)).toBe(origin);
});

it.each(["desk.example.no", "ftp://x", "https://", "https://example.no/desk", "https://example.no/?x", "https://a b"])(
  "PUBLIC_URL %s is refused in words",
  (value) => {
    expect(() => publicUrlSetting(value)).toThrow(/^PUBLIC_URL must be an address/);
  },
);

it.each([
  "file:/srv/f.db",
  "sqlite:f.db",
  "/srv/f.db",
  "C:\\f.db",
  "postgres://u:p@h/d",
  "postgresql://h/d",
  "postgres:",
])("DATABASE_URL %s is one that we speak", (value) => {
  expect(databaseUrlSetting(value)).toBe(value);
});

it("DATABASE_URL of another kind makes no file of that name, and its password is not repeated", () => {
  const refusal = () => databaseUrlSetting("mysql://u:hemmelig@h/d");
  expect(refusal).toThrow(/^DATABASE_URL must be .* got «mysql:…»$/);
});

it.each(["smtp.example.no:587", "smtp://", "localhost", "https://u:hemmelig@x", "smtp:localhost"])(
  "SMTP_URL %s is refused without its password",
  (value) => {
    expect(() => smtpUrlSetting(value)).toThrow(/^SMTP_URL must be (?!.*hemmelig)/);
  },
);

it("ports and numbers are what they say", () => {
  expect(portSetting("0")).toBe(0);
  for (const value of ["80000", "-1", "3.5", "abc"]) expect(() => portSetting(value)).toThrow(/^PORT must be/);
  expect(() => numberSetting("TRUSTED_PROXIES", "one")).toThrow("TRUSTED_PROXIES must be a number, got «one»");
});
