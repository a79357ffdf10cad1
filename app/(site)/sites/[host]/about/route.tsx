import { door } from "@/app/(site)/door";
import { page } from "@/app/(site)/render";
import { About } from "@/components/site/about";
import { site } from "@/lib/core/paths";

export const GET = door({
  path: () => site.about,
  load: ({ edition, path }) =>
    page(edition, {
      head: { title: `About ${edition.title.name}` },
      here: path,
      main: <About edition={edition} />,
    }),
});
