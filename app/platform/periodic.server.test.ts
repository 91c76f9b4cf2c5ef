import { expect, it } from "vitest";
import { eachByItself } from "./periodic.server.ts";

it("one that fails is reported, and keeps none of the others waiting", async () => {
  const done: number[] = [];
  const work = eachByItself([1, 2, 3], async (each) => {
    if (each === 1) throw new Error("the first");
    done.push(each);
  });
  await expect(work).rejects.toThrow("the first");
  expect(done).toEqual([2, 3]);
  await eachByItself([4], async (each) => void done.push(each));
  expect(done).toEqual([2, 3, 4]);
});
