import { shiftHours, tellDays } from "../calendar.ts";
import { plain, prose } from "../prose.ts";
import type { Agency, Feed, Story, WireItem } from "./shape.ts";

/** What an agency's feed holds at the instant `until`, newest first, dated against the base instant. */
export function wireItems(agency: Agency, feed: Feed, base: Date, until: Date): WireItem[] {
  return feed
    .stories(base, until)
    .map((story) => sent(agency, feed, story, base))
    .filter((item) => item.published <= until)
    .sort((a, b) => b.published.getTime() - a.published.getTime());
}

/** Where the feed server keeps the drawing of a story. */
export const pictureUrl = (agency: Agency, feed: Feed, story: Story) =>
  `http://${agency.slug}.demo.test/pictures/${story.picture?.scene}-${feed.slug}-${story.key}.jpg`;

function sent(agency: Agency, feed: Feed, story: Story, base: Date): WireItem {
  const at = shiftHours(base, -story.ageHours);
  const published = new Date(Math.floor(at.getTime() / 60_000) * 60_000);
  const told = (text: string) => tellDays(text, published, agency.timeZone);
  const { picture } = story;
  return {
    guid: `tag:${agency.slug}.example,2024:${feed.slug}/${story.key}`,
    url: `${agency.homepage}${feed.slug}/${story.key}`,
    headline: told(story.headline),
    summary: told(story.summary),
    html: prose(told(story.body)),
    text: plain(told(story.body)),
    place: story.place,
    by: story.by ?? "",
    tags: story.tags,
    urgency: story.urgency ?? 5,
    published,
    picture: picture
      ? {
          ...picture,
          caption: told(picture.caption),
          url: pictureUrl(agency, feed, story),
          width: 1600,
          height: 1067,
        }
      : null,
  };
}
