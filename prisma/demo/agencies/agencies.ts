import { nationBriefs, worldBriefs } from "./briefs.ts";
import { business } from "./business.ts";
import { lakeshore, riverbend } from "./county.ts";
import { courts } from "./courts.ts";
import { features } from "./features.ts";
import { markets } from "./markets.ts";
import { nation } from "./nation.ts";
import { pictureStories } from "./picture-stories.ts";
import { results } from "./results.ts";
import { science } from "./science.ts";
import type { Agency, Feed, Story } from "./shape.ts";
import { sportsReports } from "./sports-reports.ts";
import { lakeWeather, riverWeather } from "./weather.ts";
import { world } from "./world.ts";

const written = (stories: Story[]) => () => stories;
const feed = (slug: string, title: string, description: string, stories: Feed["stories"]): Feed => ({
  slug,
  title,
  description,
  stories,
});
const agency = (
  slug: string,
  name: string,
  format: Agency["format"],
  timeZone: string,
  feeds: Feed[],
): Agency => ({
  slug,
  name,
  homepage: `https://${slug}.example/`,
  format,
  timeZone,
  rights: `© ${name}. For use by subscribing titles.`,
  feeds,
});
const central = "America/Chicago";
const eastern = "America/New_York";

/** The agencies of the demo, each with a format of its own. */
export const agencies: Agency[] = [
  agency("northmark", "Northmark Press", "ninjs3", eastern, [
    feed("nation", "Northmark Press: Nation", "National news", written([...nation, ...nationBriefs])),
    feed("world", "Northmark Press: World", "News from abroad", written([...world, ...worldBriefs])),
  ]),
  agency("assize", "Assize Court Service", "newsml-g2", central, [
    feed("courts", "Assize Court Service", "Rulings, trials and dockets", written(courts)),
  ]),
  agency("brassbell", "Brassbell Markets Desk", "rss1", central, [
    feed("markets", "Brassbell: Markets", "Shares, grain and materials", markets),
    feed("business", "Brassbell: Business", "Companies and trade", written(business)),
  ]),
  agency("inland", "Inland Weather Office", "atom", central, [
    feed("river", "Inland Weather Office: River Valley", "Forecasts and river stages", riverWeather),
    feed("lake", "Inland Weather Office: Lakeshore", "Forecasts and nearshore waters", lakeWeather),
  ]),
  agency("chalkline", "Chalkline Sports Wire", "json-feed", eastern, [
    feed("reports", "Chalkline: Reports", "Matches and the people in them", written(sportsReports)),
    feed("results", "Chalkline: Results", "Scores and tables", results),
  ]),
  agency("fieldnote", "Fieldnote Science Desk", "rss2", eastern, [
    feed("science", "Fieldnote", "Science, health and the environment", written(science)),
  ]),
  agency("lamplight", "Lamplight Features", "atom", eastern, [
    feed("features", "Lamplight Features", "Books, food, stages and lives", written(features)),
  ]),
  agency("countyline", "Countyline Notices", "rss092", central, [
    feed("riverbend", "Countyline: Riverbend", "Police log, roads and notices", riverbend),
    feed("lakeshore", "Countyline: Lakeshore", "Police log, roads and notices", lakeshore),
  ]),
  agency("halftone", "Halftone Regional Pictures", "ninjs2", central, [
    feed("pictures", "Halftone: Pictures", "The region in prints", written(pictureStories)),
  ]),
];
