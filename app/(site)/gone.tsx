import type { Edition } from "@/components/site/edition";
import { Notice } from "@/components/site/notice";
import { fullTime } from "@/components/site/times";
import { site } from "@/lib/core/paths";
import type { Tombstone } from "@/lib/news/schema";
import type { Answer } from "./door";
import { page } from "./render";

/**
 * The notice in place of a story that was withdrawn: 410, so that machines forget it too. It repeats nothing of the
 * story, its headline included.
 */
export const gonePage = (edition: Edition, { id, killedAt, killNote }: Tombstone): Promise<Answer> =>
  page(edition, {
    status: 410,
    head: { title: "Story withdrawn", noindex: true },
    here: "/410",
    items: [id],
    main: (
      <Notice heading="This story has been withdrawn">
        <p>
          {edition.title.name} took it down on{" "}
          <time dateTime={killedAt.toISOString()}>{fullTime(edition, killedAt)}</time>, and it will not come
          back. If you have quoted it or passed it on, please take that back as well.
        </p>
        {killNote && (
          <>
            <h2>The reason</h2>
            <p className="kill-note">{killNote}</p>
          </>
        )}
        <p>
          <a href={site.corrections}>What else was corrected or withdrawn</a>
        </p>
      </Notice>
    ),
  });
