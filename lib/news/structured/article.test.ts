import { expect, it } from "vitest";
import { sampleItem } from "../sample-item";
import { newsDetails, newsImage } from "../schema";
import { structuredData } from "./article";

const around = {
  url: "https://c.example/news/1/a",
  publisher: { "@type": "NewsMediaOrganization", name: "Courier", url: "https://c.example" },
  absolute: (path: string) => new URL(path, "https://c.example").href,
};

it("describes an item as a NewsArticle with its source", () => {
  const image = newsImage.parse({
    url: "/media/a/960.webp",
    width: 1600,
    height: 900,
    widths: [480, 960, 1600],
  });
  const details = newsDetails.parse({
    images: [{ url: "/media/b.jpg", caption: "c", credit: "p", licence: "CC0 1.0" }],
    attachments: [{ url: "/media/c/document.pdf", label: "The report", bytes: 900 }],
  });
  expect(
    structuredData(
      sampleItem({ image, details, byline: "A. Writer", canonicalUrl: "https://n.example/1" }),
      around,
    ),
  ).toMatchObject({
    "@type": "NewsArticle",
    headline: "Bridge opens",
    datePublished: "2026-11-22T15:30:00.000Z",
    image: [
      { url: "https://c.example/media/a/1600.webp", width: 1600, height: 900 },
      { url: "https://c.example/media/b.jpg", caption: "c", creditText: "p", copyrightNotice: "CC0 1.0" },
    ],
    associatedMedia: [{ name: "The report", contentUrl: "https://c.example/media/c/document.pdf" }],
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
