import { door } from "@/app/(site)/door";
import { page } from "@/app/(site)/render";
import { CorrectionList } from "@/components/news/correction-list";
import { site } from "@/lib/core/paths";
import { listCorrections } from "@/lib/news/correction-list";
import { CORRECTIONS_LIST } from "@/lib/news/corrections";

/** What the title has corrected and withdrawn, newest first. */
export const GET = door({
  path: () => site.corrections,
  query: ["cursor"],
  load: async ({ edition, path, query }) => {
    const list = await listCorrections(edition.title.id, edition.now, { cursor: query.cursor });
    return page(edition, {
      head: {
        title: "Corrections",
        description: `What ${edition.title.name} has corrected and withdrawn`,
        noindex: Boolean(query.cursor),
      },
      here: path,
      main: <CorrectionList page={list} edition={edition} path={path} older={Boolean(query.cursor)} />,
      lists: [CORRECTIONS_LIST],
      items: list.items.map((told) => (told.kind === "kill" ? told.itemId : told.item.id)),
    });
  },
});
