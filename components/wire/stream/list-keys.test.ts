import { expect, it } from "vitest";
import { type WireMoves, wireKeys } from "./list-keys";

const nothing = () => undefined;
const moves: WireMoves = {
  walk: nothing,
  open: nothing,
  toggle: nothing,
  order: nothing,
  lead: nothing,
  group: nothing,
  undo: nothing,
  escape: nothing,
  filter: nothing,
  showFresh: nothing,
};
const keysOf = (wire: boolean) => wireKeys({ wire, kill: wire, breaking: wire }, moves).map(({ key }) => key);

it("leaves who may only read the keys that read", () => {
  expect(keysOf(false)).toEqual(["j", "k", "o", "Enter", "n", "/", "Escape"]);
  expect(keysOf(true)).toEqual(expect.arrayContaining(["p", "e", "x", "l", "m", "u", " ", ...keysOf(false)]));
});
