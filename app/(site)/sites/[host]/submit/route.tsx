import { door } from "@/app/(site)/door";
import { page } from "@/app/(site)/render";
import { Submit } from "@/components/site/submit";
import { site } from "@/lib/core/paths";

export const GET = door({
  path: () => site.submit,
  load: ({ edition, path }) =>
    page(edition, { head: { title: "Publish your news" }, here: path, main: <Submit edition={edition} /> }),
});
