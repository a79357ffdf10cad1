/** A wire source as `prisma/seed.ts` adds it; the fetcher of the demo maps `*.demo.test` to the feed server. */
export interface DemoSource {
  slug: string;
  name: string;
  url: string;
  homepage: string;
  rights: "full" | "excerpt";
  routes: { publication: string; section: string }[];
}

const both = (section: string) => [
  { publication: "courier", section },
  { publication: "herald", section },
];
const courier = (section: string) => [{ publication: "courier", section }];
const herald = (section: string) => [{ publication: "herald", section }];

const source = (
  agency: string,
  feed: string,
  name: string,
  routes: DemoSource["routes"],
  rights: DemoSource["rights"] = "full",
): DemoSource => ({
  slug: `${agency}-${feed}`,
  name,
  url: `http://${agency}.demo.test/${feed}`,
  homepage: `https://${agency}.example/`,
  rights,
  routes,
});

/** Fourteen sources over nine agencies. */
export const sources: DemoSource[] = [
  source("northmark", "nation", "Northmark Press", both("nation")),
  source("northmark", "world", "Northmark Press", both("world")),
  source("assize", "courts", "Assize Court Service", both("local")),
  source("brassbell", "markets", "Brassbell Markets Desk", both("markets")),
  source("brassbell", "business", "Brassbell Markets Desk", both("business"), "excerpt"),
  source("inland", "river", "Inland Weather Office", courier("weather")),
  source("inland", "lake", "Inland Weather Office", herald("weather")),
  source("chalkline", "reports", "Chalkline Sports Wire", both("sports")),
  source("chalkline", "results", "Chalkline Sports Wire", both("sports")),
  source("fieldnote", "science", "Fieldnote Science Desk", both("culture")),
  source("lamplight", "features", "Lamplight Features", both("culture")),
  source("countyline", "riverbend", "Countyline Notices", courier("local")),
  source("countyline", "lakeshore", "Countyline Notices", herald("local")),
  source("halftone", "pictures", "Halftone Regional Pictures", [
    ...both("community"),
    { publication: "courier", section: "local" },
  ]),
];
