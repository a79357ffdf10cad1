import { door } from "@/app/(site)/door";
import { page } from "@/app/(site)/render";
import { Sent } from "@/components/newsletter/notes";
import { daily } from "@/lib/core/paths";

/** After the sign-up form: one page for everybody, whatever became of it. */
export const GET = door({
  path: () => daily.sent,
  load: ({ edition, path }) =>
    page(edition, {
      head: { title: "Look into your inbox", noindex: true },
      here: path,
      main: <Sent edition={edition} />,
    }),
});
