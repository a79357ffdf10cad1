import { describe, expect, it, vi } from "vitest";
import type { Finding } from "@/lib/releases/preflight";
import { FindingStore } from "./finding-store";

const about = (field: string, message = "Say it."): Finding => ({
  rule: "hype-words",
  severity: "warning",
  field,
  span: null,
  message,
});

describe("the findings on screen", () => {
  it("keep a field's own list while nothing about it changes", () => {
    const store = new FindingStore();
    store.put({ findings: [about("headline"), about("body")], words: 3, body: "" });
    const before = store.of("headline");
    store.put({ findings: [about("headline"), about("body", "Other.")], words: 4, body: "" });
    expect(store.of("headline")).toBe(before);
    expect(store.of("body")[0]?.message).toBe("Other.");
    expect(store.of("summary")).toEqual([]);
  });

  it("have the server's findings beside the rules', whichever comes first", () => {
    const store = new FindingStore();
    const heard = vi.fn();
    store.subscribe(heard);
    store.putSimilar([about("")]);
    store.put({ findings: [about("body")], words: 9, body: "<p>x</p>" });
    expect(store.result.findings.map(({ field }) => field)).toEqual(["body", ""]);
    store.putSimilar([]);
    expect(store.result).toEqual({ findings: [about("body")], words: 9, body: "<p>x</p>" });
    expect(heard).toHaveBeenCalledTimes(3);
  });
});
