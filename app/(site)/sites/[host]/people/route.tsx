import { door } from "@/app/(site)/door";
import { page } from "@/app/(site)/render";
import { People } from "@/components/news/people";
import { site } from "@/lib/core/paths";
import { listChannelFull } from "@/lib/news/queries";

/** Who takes up which post, newest first. */
export const GET = door({
  path: () => site.people,
  query: ["after"],
  load: async ({ edition, path, query }) => {
    const list = await listChannelFull({ publicationId: edition.title.id, channel: "people" }, edition.now, {
      cursor: query.after,
    });
    return page(edition, {
      head: {
        title: "People",
        description: `Appointments announced in ${edition.title.name}`,
        noindex: Boolean(query.after),
      },
      here: path,
      main: <People page={list} edition={edition} older={Boolean(query.after)} />,
      lists: ["people"],
      items: list.items.map((item) => item.id),
    });
  },
});
