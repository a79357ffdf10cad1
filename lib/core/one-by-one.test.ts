import fc from "fast-check";
import { expect, it } from "vitest";
import { OneByOne } from "./one-by-one";

it("makes one at a time, in the order asked for, each once while it is under way, whatever fails", async () => {
  const making = fc.record({ key: fc.constantFrom("a", "b", "c"), fails: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(making, { maxLength: 12 }), async (asked) => {
      const line = new OneByOne<string>();
      const made: string[] = [];
      let atOnce = 0;
      const answers = asked.map(({ key, fails }) =>
        line.get(key, async () => {
          expect(++atOnce).toBe(1);
          await Promise.resolve();
          made.push(key);
          atOnce--;
          if (fails) throw new Error(key);
          return key;
        }),
      );
      const firsts = [...new Set(asked.map(({ key }) => key))];
      expect(line.waiting).toBe(firsts.length);
      const ends = await Promise.allSettled(answers);
      expect(made).toEqual(firsts);
      for (const [n, { key }] of asked.entries()) {
        const fails = asked.find((each) => each.key === key)?.fails;
        expect(ends[n]).toMatchObject(fails ? { status: "rejected" } : { status: "fulfilled", value: key });
      }
      expect(line.waiting).toBe(0);
    }),
  );
});
