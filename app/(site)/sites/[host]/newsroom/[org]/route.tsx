import { newsroomDescribed } from "@/app/(site)/described";
import { door } from "@/app/(site)/door";
import { feedAlternates, feedLinks } from "@/app/(site)/feed";
import { newsroomOf } from "@/app/(site)/newsroom";
import { olderPage, page } from "@/app/(site)/render";
import { StoryList } from "@/components/news/list";
import { NewsroomIntro } from "@/components/news/newsroom-intro";
import { SenderProofs } from "@/components/news/proofs";
import { daily, newsroomPath } from "@/lib/core/paths";
import { listChannel } from "@/lib/news/queries";
import { faceTag } from "@/lib/organisations/face";
import { publicProofs } from "@/lib/organisations/identity/queries";

/** Everything an organisation has published in this title. */
export const GET = door<{ host: string; org: string }>({
  path: (params) => newsroomPath(params.org),
  query: ["after"],
  load: async ({ edition, params, path, query }) => {
    const { newsroom, channel } = await newsroomOf(edition, params.org);
    const proofs = await publicProofs(params.org);
    const list = await listChannel({ publicationId: edition.title.id, channel }, edition.now, {
      cursor: query.after,
    });
    return page(edition, {
      head: {
        title: newsroom.name,
        description: `News from ${newsroom.name} in ${edition.title.name}`,
        alternates: feedAlternates(path, newsroom.name),
        data: newsroomDescribed(edition, newsroom, proofs, list.items),
        ...olderPage(edition, path, query.after),
      },
      here: path,
      main: (
        <StoryList
          heading={newsroom.name}
          intro={
            query.after ? null : (
              <NewsroomIntro newsroom={newsroom}>
                <p className="stamp">
                  <a href={daily.follow(newsroom.slug)} rel="nofollow">
                    Follow by email
                  </a>
                </p>
                {proofs.length > 0 && <SenderProofs proofs={proofs} edition={edition} />}
              </NewsroomIntro>
            )
          }
          page={list}
          edition={edition}
          path={path}
          older={Boolean(query.after)}
          feeds={feedLinks(path)}
          empty="Nothing older."
        />
      ),
      lists: [channel],
      tags: [faceTag(params.org)],
      items: list.items.map((item) => item.id),
    });
  },
});
