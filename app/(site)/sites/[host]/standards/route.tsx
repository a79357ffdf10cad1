import { door } from "@/app/(site)/door";
import { page } from "@/app/(site)/render";
import { Standards } from "@/components/site/standards";
import { site } from "@/lib/core/paths";
import { RULE_GROUPS, RULESET, RULESET_NOTES } from "@/lib/releases/preflight";

export const GET = door({
  path: () => site.standards,
  load: ({ edition, path }) =>
    page(edition, {
      head: { title: "Standards for releases", description: `What ${edition.title.name} asks of a release` },
      here: path,
      main: <Standards edition={edition} groups={RULE_GROUPS} ruleset={RULESET} notes={RULESET_NOTES} />,
    }),
});
