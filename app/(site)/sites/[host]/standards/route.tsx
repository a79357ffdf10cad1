import { door } from "@/app/(site)/door";
import { page } from "@/app/(site)/render";
import { Standards } from "@/components/site/standards";
import { site } from "@/lib/core/paths";
import { RULES } from "@/lib/releases/preflight";

export const GET = door({
  path: () => site.standards,
  load: ({ edition, path }) =>
    page(edition, {
      head: { title: "Standards for releases", description: `What ${edition.title.name} asks of a release` },
      here: path,
      main: <Standards edition={edition} rules={RULES} />,
    }),
});
