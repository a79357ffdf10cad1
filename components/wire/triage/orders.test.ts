import { expect, it } from "vitest";
import type { WireLine } from "@/lib/wire/desk/line";
import { inverseOf, mayOrder, type OrderResult, resultWords } from "./orders";

const line = (id: string, more: Partial<WireLine>): WireLine =>
  ({ id, places: [], why: "", ...more }) as WireLine;
const changed = (...ids: string[]): OrderResult[] =>
  ids.map((id) => ({ id, ok: true, standing: "public", changed: true }));
const place = {
  publicationId: "1",
  publication: "courier",
  section: "local",
  title: "Courier",
  name: "Local",
};

it("takes each order back by its opposite, for what it changed alone", () => {
  const held = line("a", { state: "held" });
  const spiked = line("b", { state: "spiked", why: "Old news" });
  const order = { verb: "publish", ids: ["a", "b", "c"] } as const;
  expect(
    inverseOf({ ...order, ids: [...order.ids] }, [held, spiked, line("c", {})], changed("a", "b")),
  ).toEqual([
    { verb: "hold", ids: ["a"] },
    { verb: "spike", ids: ["b"], why: "" },
  ]);
  expect(inverseOf({ verb: "spike", ids: ["a"], why: "x" }, [held], changed("a"))).toEqual([
    { verb: "restore", ids: ["a"] },
  ]);
  expect(inverseOf({ verb: "restore", ids: ["b"] }, [spiked], changed("b"))).toEqual([
    { verb: "spike", ids: ["b"], why: "Old news" },
  ]);
  const placed = line("d", { state: "public", places: [place] });
  expect(inverseOf({ verb: "place", ids: ["d"], places: [] }, [placed], changed("d"))).toEqual([
    { verb: "place", ids: ["d"], places: [{ publication: "courier", section: "local" }] },
  ]);
  const refused: OrderResult[] = [{ id: "a", ok: false, message: "No." }];
  expect(inverseOf({ verb: "spike", ids: ["a"], why: "" }, [held], refused)).toEqual([]);
});

it("says what became of an item that is released and not public yet", () => {
  expect(resultWords("publish", { id: "a", ok: true, changed: true, standing: "embargoed" })).toBe(
    "Released, and not public yet: under embargo.",
  );
  expect(resultWords("spike", { id: "a", ok: false, message: "No." })).toBe("No.");
});

it("orders nothing of what the agency has cancelled", () => {
  const verbs = ["publish", "spike", "restore", "place"] as const;
  expect(verbs.some((verb) => mayOrder(verb, line("a", { state: "canceled" })))).toBe(false);
  expect(verbs.filter((verb) => mayOrder(verb, line("a", { state: "spiked" })))).toEqual([
    "publish",
    "restore",
  ]);
});
