import { door } from "@/app/(site)/door";
import { page } from "@/app/(site)/render";
import { StoryList } from "@/components/news/list";
import { site } from "@/lib/core/paths";
import { listChannel } from "@/lib/news/queries";

/** Everything organisations submitted, newest first. */
export const GET = door({
  path: () => site.releases,
  query: ["after"],
  load: async ({ edition, path, query }) => {
    const list = await listChannel({ publicationId: edition.title.id, channel: "releases" }, edition.now, {
      cursor: query.after,
    });
    const intro = (
      <p className="dek">
        Written and handed in by organisations, read by our editors against our{" "}
        <a href={site.standards}>standards</a>. <a href={site.submit}>Publish your news</a>.
      </p>
    );
    return page(edition, {
      head: {
        title: "Releases",
        description: `News submitted to ${edition.title.name} by organisations`,
        noindex: Boolean(query.after),
      },
      here: path,
      main: (
        <StoryList
          heading="Releases"
          intro={intro}
          page={list}
          edition={edition}
          path={path}
          older={Boolean(query.after)}
          empty="No organisation has published a release yet."
        />
      ),
      lists: ["releases"],
      items: list.items.map((item) => item.id),
    });
  },
});
