import { listDescribed } from "@/app/(site)/described";
import { door } from "@/app/(site)/door";
import { olderPage, page } from "@/app/(site)/render";
import { StoryList } from "@/components/news/list";
import { Choices } from "@/components/site/choices";
import { absolute } from "@/components/site/edition";
import { notFound } from "@/lib/core/errors";
import { releasesPath, site } from "@/lib/core/paths";
import { listChannel } from "@/lib/news/queries";
import { KIND_LABELS, KINDS, type ReleaseKind } from "@/lib/releases/schema";

/** What readers see a list of each kind as. */
const HEADINGS: Record<ReleaseKind, string> = {
  ...KIND_LABELS,
  appointment: "Appointments",
  event: "Events",
};

const isKind = (kind: string): kind is ReleaseKind => (KINDS as readonly string[]).includes(kind);

/** Everything organisations submitted, or what of it is of one kind, newest first. */
export const GET = door({
  path: () => site.releases,
  query: ["after", "kind"],
  load: async ({ edition, path: here, query: { after, kind = "" } }) => {
    if (kind && !isKind(kind)) throw notFound("That kind of release");
    const channel = kind ? `kind/${kind}` : "releases";
    const list = await listChannel({ publicationId: edition.title.id, channel }, edition.now, {
      cursor: after,
    });
    const intro = (
      <p className="dek">
        Written and handed in by organisations, read by our editors against our{" "}
        <a href={site.standards}>standards</a>. <a href={site.submit}>Publish your news</a>.
      </p>
    );
    const options = [{ name: "All", value: "", href: site.releases }].concat(
      KINDS.map((each) => ({ name: HEADINGS[each], value: each, href: releasesPath(each) })),
    );
    const path = releasesPath(kind);
    const name = isKind(kind) ? `Releases: ${HEADINGS[kind]}` : "Releases";
    const description = `News submitted to ${edition.title.name} by organisations`;
    return page(edition, {
      head: {
        title: name,
        description,
        canonical: absolute(edition, path),
        data: listDescribed(edition, { name, path }, description, list.items),
        ...olderPage(edition, path, after),
      },
      here,
      main: (
        <StoryList
          heading={name}
          intro={intro}
          page={list}
          edition={edition}
          path={path}
          older={Boolean(after)}
          choices={<Choices label="Releases by kind" options={options} chosen={kind} />}
          empty="No organisation has published such a release yet."
        />
      ),
      lists: [channel],
      items: list.items.map((item) => item.id),
    });
  },
});
