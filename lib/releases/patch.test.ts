import { describe, expect, it } from "vitest";
import { validContent } from "@/prisma/factories";
import { toContent, toFormValues } from "./form-values";
import { patchOf } from "./patch";

const content = validContent();

describe("patchOf", () => {
  it("is empty for a text that only went through a form, whatever its kind", () => {
    const event = { start: "2026-12-01T18:00:00Z", venue: "Town hall", timeZone: "America/Chicago" };
    const gala = validContent({ kind: "event", event, quotes: [{ text: "Come.", speaker: "Ada Holm" }] });
    for (const text of [content, gala]) expect(patchOf(text, toContent(toFormValues(text)))).toEqual({});
  });

  it("does not mind in which order an entry's keys were written", () => {
    const contacts = content.contacts.map(
      (each) => Object.fromEntries(Object.entries(each).toReversed()) as typeof each,
    );
    expect(patchOf(content, { ...content, contacts })).toEqual({});
  });

  it("names the fields that differ, and a list as a whole", () => {
    const contacts = [...content.contacts, { name: "Ben Ode", email: "", phone: "555 0100", public: true }];
    expect(patchOf(content, { ...content, summary: "", contacts })).toEqual({ summary: "", contacts });
  });
});
