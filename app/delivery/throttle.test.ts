import { expect, it } from "vitest";
import { DomainThrottle } from "./throttle.ts";

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 5) + seconds * 1_000);

it("lets a burst through, then one for each that is a minute old, each domain by itself", () => {
  const throttle = new DomainThrottle(2);
  expect(throttle.take("a.example", at(0))).toEqual({ free: true });
  expect(throttle.take("a.example", at(10))).toEqual({ free: true });
  expect(throttle.take("a.example", at(20))).toEqual({ free: false, at: at(60) });
  expect(throttle.take("b.example", at(20))).toEqual({ free: true });
  expect(throttle.take("a.example", at(60))).toEqual({ free: true });
  expect(throttle.take("a.example", at(61))).toEqual({ free: false, at: at(70) });
});
