import { describe, expect, it } from "vitest";
import { toContent, toFormValues } from "./form-values";
import { releaseContent } from "./schema";

const empty = releaseContent.parse({ kind: "event", timeZone: "America/Chicago" });

describe("the form's values", () => {
  it("come back as the content they were made of", () => {
    const full = releaseContent.parse({
      kind: "sports",
      headline: "Rowers win the harbor cup again",
      publishAt: "2026-12-01T15:00:00.000Z",
      timeZone: "America/New_York",
      quotes: [{ text: "We rowed well.", speaker: "Ada Finch" }],
      sports: { competition: "Harbor Cup", homeTeam: "", awayTeam: "", score: "3:1", playedOn: "2026-11-30" },
    });
    expect(toContent(toFormValues(full))).toEqual(full);
    expect(toContent(toFormValues(empty))).toEqual(empty);
  });

  it("say nothing of an event when only its zone is set", () => {
    const values = toFormValues(empty);
    expect(values.event.timeZone).toBe("America/Chicago");
    expect(toContent(values).event).toBeNull();
    expect(toContent({ ...values, event: { ...values.event, venue: "Mill hall" } }).event?.venue).toBe(
      "Mill hall",
    );
  });

  it("keep what was written for another kind", () => {
    const values = toFormValues(empty);
    const moved = { ...values, kind: "business" as const, event: { ...values.event, venue: "Mill hall" } };
    expect(toContent(moved).event?.venue).toBe("Mill hall");
  });

  it("hold a time that is none yet in a way the schema refuses", () => {
    const content = toContent({ ...toFormValues(empty), publishAt: "2026-03-08T02:30" });
    const parsed = releaseContent.safeParse(content);
    expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toEqual(["publishAt"]);
  });
});
