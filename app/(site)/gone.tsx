import type { Edition } from "@/components/site/edition";
import { Notice } from "@/components/site/notice";
import { longDate } from "@/components/site/times";
import type { Tombstone } from "@/lib/news/schema";
import type { Answer } from "./door";
import { page } from "./render";

/** The notice in place of a story that was withdrawn: 410, so that machines forget it too. */
export const gonePage = (edition: Edition, { id, killedAt, killNote }: Tombstone): Promise<Answer> =>
  page(edition, {
    status: 410,
    head: { title: "Story withdrawn", noindex: true },
    here: "/410",
    items: [id],
    main: (
      <Notice heading="This story has been withdrawn">
        <p>
          {edition.title.name} took it down on {longDate(edition, killedAt)}.
        </p>
        {killNote && <p className="kill-note">{killNote}</p>}
      </Notice>
    ),
  });
