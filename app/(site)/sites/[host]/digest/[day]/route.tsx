import { door } from "@/app/(site)/door";
import { page } from "@/app/(site)/render";
import { DigestPage } from "@/components/newsletter/digest-page";
import { notFound } from "@/lib/core/errors";
import { dayOfParts } from "@/lib/core/month";
import { digestPath } from "@/lib/core/paths";
import { DIGEST_LIST, digestOf } from "@/lib/newsletter/letter/archive";
import { dayInWords } from "@/lib/newsletter/letter/day-words";
import { storiesOf } from "@/lib/newsletter/letter/outline";

/** The daily email of a day. It repeats what has pages of its own, so that search engines are to find those. */
export const GET = door<{ host: string; day: string }>({
  path: ({ day }) => digestPath(day),
  load: async ({ edition, params, path }) => {
    const [year = "", month = "", day = "", ...more] = params.day.split("-");
    if (more.length > 0 || !dayOfParts(year, month, day)) throw notFound("That day");
    const digest = await digestOf(edition.title, params.day, edition.now);
    if (!digest) throw notFound("That letter");
    const { content, outline } = digest;
    return page(edition, {
      head: {
        title: `The letter of ${dayInWords(edition.title, params.day)}`,
        description: `The daily email of ${edition.title.name} on ${dayInWords(edition.title, params.day)}`,
        noindex: true,
      },
      here: path,
      main: <DigestPage {...digest} edition={edition} />,
      lists: [DIGEST_LIST],
      items: [
        ...storiesOf(outline).map(({ entry }) => entry.id),
        ...content.events.map(({ item }) => item.id),
      ],
    });
  },
});
