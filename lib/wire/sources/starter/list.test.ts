import { expect, it } from "vitest";
import { attributionLine } from "../attribution";
import { licenceOf } from "../licences";
import { wireSourceInput } from "../schema";
import { isConfirmed, STARTER, starterBySlug, starterSettings } from "./list";

it("holds real sources, each once, on addresses that a form would take", () => {
  expect(STARTER.length).toBeGreaterThanOrEqual(40);
  expect(new Set(STARTER.map((each) => each.slug)).size).toBe(STARTER.length);
  expect(new Set(STARTER.map((each) => each.url)).size).toBe(STARTER.length);
  for (const each of STARTER) {
    const parsed = wireSourceInput.safeParse({ ...starterSettings(each), routes: [] });
    expect(parsed.error?.issues ?? [], each.slug).toEqual([]);
    expect(new URL(each.terms).protocol, each.slug).toBe("https:");
    expect(Intl.getCanonicalLocales(each.language), each.slug).toEqual([each.language]);
  }
});

it("trusts none of them, and lets the terms decide what is shown", () => {
  for (const each of STARTER) {
    expect(starterSettings(each).autoPublish, each.slug).toBe(false);
    expect(licenceOf(each.licence), each.slug).not.toBeNull();
    expect(attributionLine(each.attribution, { author: "", agency: each.name }), each.slug).not.toBe("");
    if (/-NC/.test(each.licence)) expect(each.clauses, each.slug).toContain("nonCommercial");
    if (/-ND/.test(each.licence)) expect(each.clauses, each.slug).toContain("noDerivatives");
    if (/-SA/.test(each.licence)) expect(each.clauses, each.slug).toContain("shareAlike");
    // A text that may not be changed nor sold is not taken whole by a machine.
    if (each.clauses.includes("chosen") || each.clauses.includes("nonCommercial"))
      expect(each.rights, each.slug).not.toBe("full");
  }
});

it("says honestly what nobody has seen", () => {
  expect(STARTER.filter(isConfirmed).length).toBeGreaterThan(20);
  expect(STARTER.some((each) => !isConfirmed(each))).toBe(true);
  expect(starterBySlug("propublica")?.name).toBe("ProPublica");
  expect(starterBySlug("nobody")).toBeUndefined();
});
