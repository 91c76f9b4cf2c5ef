import { expect, it } from "vitest";
import { callerOf } from "./caller.ts";

it.each([
  ["9.9.9.9", "9.9.9.9"],
  ["::ffff:9.9.9.9", "9.9.9.9"],
  ["9.9.9.9:51234", "9.9.9.9"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:DB8:1:2::9", "2001:db8:1:2::/64"],
  ["[2001:db8:1:2::9]:443", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["unknown", "unknown"],
  ["1:2:3", "unknown"],
  [undefined, "unknown"],
])("%s is counted as %s", (ip, caller) => {
  expect(callerOf(ip)).toBe(caller);
});
