import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { wirePath } from "@/components/wire/stream/address";
import { WireDesk } from "@/components/wire/stream/wire-desk";
import { holds } from "@/lib/auth/permissions";
import { now as clock } from "@/lib/core/clock";
import { desk } from "@/lib/core/paths";
import { maySendBreaking } from "@/lib/newsletter/policy";
import { publications } from "@/lib/publications/queries";
import { wireDetail } from "@/lib/wire/desk/detail";
import { wireFilterFromQuery, wireQueryOf } from "@/lib/wire/desk/filter";
import { countWire, wireStream } from "@/lib/wire/desk/queries";
import { sourceList } from "@/lib/wire/sources/queries";
import { editorAt, orNotFound, type Query, single } from "../staff";
import { deskZone } from "../zone";
import {
  findSameNews,
  joinWire,
  killWire,
  leadWire,
  orderWire,
  partWire,
  readItem,
  readWire,
  standWire,
  unleadWire,
} from "./actions";

export const metadata: Metadata = { title: "Wire" };

export default async function WirePage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const filter = wireFilterFromQuery(query);
  const cursor = single(query.cursor);
  const item = single(query.item);
  const actor = await editorAt(
    wirePath(filter, { ...(cursor ? { cursor } : {}), ...(item ? { item } : {}) }),
  );
  const now = clock();
  const [page, counts, opened, sources, titles, zone] = await Promise.all([
    orNotFound(wireStream(actor, { filter, cursor }, now)),
    countWire(actor, now),
    item ? orNotFound(wireDetail(actor, item, now)) : null,
    sourceList(actor),
    publications(),
    deskZone(),
  ]);
  const sections = new Map(titles.flatMap((title) => title.sections).map((each) => [each.slug, each]));
  return (
    <>
      <PageHeader
        title="Wire"
        actions={
          <ButtonLink href={desk.sources} variant="default">
            Sources
          </ButtonLink>
        }
      />
      <WireDesk
        key={`${wireQueryOf(filter)} ${cursor ?? ""}`}
        filter={filter}
        cursor={cursor}
        page={page}
        counts={counts}
        names={{
          sources: sources.map(({ slug, name }) => ({ slug, name })),
          titles: titles.map(({ slug, name }) => ({ slug, name })),
          sections: [...sections.values()].map(({ slug, name }) => ({ slug, name })),
        }}
        titles={titles.map(({ slug, name, sections }) => ({ slug, name, sections }))}
        may={{
          wire: holds(actor, "wire"),
          kill: holds(actor, "kill"),
          breaking: maySendBreaking(actor),
        }}
        opened={opened}
        now={now}
        zone={zone}
        actions={{
          read: readWire,
          item: readItem,
          order: orderWire,
          lead: leadWire,
          unlead: unleadWire,
          kill: killWire,
          findTexts: findSameNews,
          join: joinWire,
          part: partWire,
          stand: standWire,
        }}
      />
    </>
  );
}
