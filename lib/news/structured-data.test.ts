import { expect, it } from "vitest";
import { sampleItem } from "./sample-item";
import { newsDetails } from "./schema";
import { structuredData } from "./structured-data";

const around = {
  url: "https://c.example/news/1/a",
  publisher: { name: "Courier", url: "https://c.example" },
  absolute: (path: string) => new URL(path, "https://c.example").href,
};

it("describes an item as a NewsArticle with its source", () => {
  const image = { url: "/media/a.jpg", alt: "", caption: "c", credit: "p", widths: [] };
  expect(
    structuredData(sampleItem({ image, byline: "A. Writer", canonicalUrl: "https://n.example/1" }), around),
  ).toMatchObject({
    "@type": "NewsArticle",
    headline: "Bridge opens",
    datePublished: "2026-11-22T15:30:00.000Z",
    image: { url: "https://c.example/media/a.jpg" },
    author: { "@type": "Person", name: "A. Writer" },
    sourceOrganization: { name: "Northmark Press" },
    isBasedOn: "https://n.example/1",
  });
});

it.each([
  [
    "Event",
    {
      event: {
        start: "2026-12-04T23:00:00Z",
        end: "",
        timeZone: "UTC",
        venue: "Hall",
        address: "",
        price: "",
        organiser: "Mill",
        url: "",
      },
    },
    { startDate: "2026-12-04T23:00:00Z", location: { name: "Hall" } },
  ],
  [
    "Person",
    { appointment: { person: "Ann Doe", role: "Head", previousRole: "", start: "" } },
    { name: "Ann Doe", jobTitle: "Head" },
  ],
  [
    "SportsEvent",
    { sports: { competition: "Cup", homeTeam: "A", awayTeam: "B", score: "2–1", playedOn: "2026-11-20" } },
    { homeTeam: { name: "A" }, startDate: "2026-11-20" },
  ],
])("adds what it is about: %s", (type, details, expected) => {
  const item = sampleItem({ details: newsDetails.parse(details) });
  expect(structuredData(item, around).about).toMatchObject([{ "@type": type, ...expected }]);
});
