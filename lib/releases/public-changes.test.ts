import { describe, expect, it } from "vitest";
import { validContent } from "@/prisma/factories";
import { publicChanges, toldChanges } from "./public-changes";
import type { ReleaseContentInput } from "./schema";

const before = validContent({ noteToEditor: "Call before nine." });
const changed = (change: Partial<ReleaseContentInput>, from = before, names = {}) =>
  publicChanges(from, { ...from, ...validContent({ ...from, ...change } as ReleaseContentInput) }, names);
const words = (change: Partial<ReleaseContentInput>, from = before, names = {}) =>
  changed(change, from, names).map(({ label, parts }) => [
    label,
    ...parts
      .filter(({ kind }) => kind !== "same")
      .map(({ kind, text }) => `${kind === "added" ? "+" : "-"}${text.trim()}`),
  ]);

describe("what a correction tells readers", () => {
  it("is nothing when nothing that they see has changed", () => {
    const contacts = [
      ...before.contacts,
      { name: "Night desk", email: "", phone: "555 0100", public: false },
    ];
    expect(
      changed({
        contacts,
        noteToEditor: "Other",
        legalCase: "12 K 3",
        rightsConfirmed: false,
        publishAt: "2026-11-30T09:00:00Z",
        embargoUntil: "2026-11-30T09:00:00Z",
        timeZone: "Europe/Berlin",
        // The particulars of a kind that this is not.
        event: { start: "2026-12-01T18:00:00Z", venue: "Town hall" },
      }),
    ).toEqual([]);
  });

  it("names the words of headline and text, and where a link leads", () => {
    expect(words({ headline: before.headline.replace("Mill", "Ferry") })).toEqual([
      ["Headline", "-Mill", "+Ferry"],
    ]);
    const linked = validContent({
      body: '<p>The bakery opens on Monday, and <a href="https://a.example/">says so</a>.</p>',
    });
    expect(words({ body: linked.body.replace("Monday", "Tuesday") }, linked)).toEqual([
      ["Text", "-Monday", "+Tuesday"],
    ]);
    expect(words({ body: linked.body.replace("a.example", "b.example") }, linked)).toEqual([
      ["Addresses linked in the text", "-a", "+b"],
    ]);
  });

  it("tells a contact that is hidden from now on as gone, without saying that the desk keeps it", () => {
    const [contact] = before.contacts;
    const other = { name: "Ben Ode", email: "ben@organisation.example", phone: "", public: true };
    expect(words({ contacts: [{ ...contact!, public: false }, other] })).toEqual([
      ["Contacts", "-Ada Holm", "+Ben Ode", "-ada", "+ben"],
    ]);
  });

  it("gives an event's times in the event's own zone, whatever the machine's", () => {
    const event = { start: "2026-12-01T18:00:00Z", end: "", timeZone: "America/Chicago", venue: "Town hall" };
    const gala = validContent({ kind: "event", event });
    const [told] = changed({ event: { ...event, start: "2026-12-01T19:30:00Z" } }, gala);
    const text = (gone: string) =>
      told?.parts.flatMap((part) => (part.kind === gone ? [] : [part.text])).join("");
    expect(text("added")).toMatch(/^Tuesday, December 1, 2026 at 12:00\sPM\nTown hall$/);
    expect(text("removed")).toMatch(/^Tuesday, December 1, 2026 at 1:30\sPM\nTown hall$/);
  });

  it("calls sections by the names readers know", () => {
    expect(words({ sections: ["local"] }, before, { local: "Local news", business: "Business" })).toEqual([
      ["Sections", "-Business", "+Local news"],
    ]);
  });

  it("says that another picture is shown under the same words, and shows no id", () => {
    const picture = (id: string) => ({
      id,
      role: "hero" as const,
      alt: "A bridge",
      caption: "",
      credit: "",
      licence: "",
    });
    const from = validContent({ media: [picture("01900000-0000-7000-8000-00000000000a")] });
    const told = changed({ media: [picture("01900000-0000-7000-8000-00000000000b")] }, from);
    expect(told.map((each) => each.label)).toEqual(["Pictures and files"]);
    expect(JSON.stringify(told)).not.toContain("01900000");
  });

  it("leaves out long stretches in which nothing changed", () => {
    const body = `<p>Monday.</p>${"<p>All the rest of it stays as it was for ever.</p>".repeat(40)}`;
    const from = validContent({ body });
    const [told] = toldChanges(changed({ body: body.replace("Monday", "Tuesday") }, from));
    expect(told?.parts.at(-1)).toEqual({ kind: "omitted", text: "" });
    expect(JSON.stringify(told).length).toBeLessThan(500);
  });
});
