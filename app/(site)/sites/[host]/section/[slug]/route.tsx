import { listDescribed } from "@/app/(site)/described";
import { door } from "@/app/(site)/door";
import { feedAlternates, feedLinks } from "@/app/(site)/feed";
import { olderPage, page } from "@/app/(site)/render";
import { sectionOf } from "@/app/(site)/section";
import { StoryList } from "@/components/news/list";
import { sectionPath } from "@/lib/core/paths";
import { listChannel } from "@/lib/news/queries";

/** A section, newest first. */
export const GET = door<{ host: string; slug: string }>({
  path: (params) => sectionPath(params.slug),
  query: ["after"],
  load: async ({ edition, params, path, query }) => {
    const section = sectionOf(edition, params.slug);
    const channel = `section/${section.slug}`;
    const list = await listChannel({ publicationId: edition.title.id, channel }, edition.now, {
      cursor: query.after,
    });
    const description = `${section.name}: the news from ${edition.title.name}`;
    return page(edition, {
      head: {
        title: section.name,
        description,
        data: listDescribed(edition, { name: section.name, path }, description, list.items),
        alternates: feedAlternates(path, section.name),
        ...olderPage(edition, path, query.after),
      },
      here: path,
      main: (
        <StoryList
          heading={section.name}
          page={list}
          edition={edition}
          path={path}
          older={Boolean(query.after)}
          feeds={feedLinks(path)}
          empty="Nothing has been published in this section yet."
        />
      ),
      lists: [channel],
      items: list.items.map((item) => item.id),
    });
  },
});
