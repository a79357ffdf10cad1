import "server-only";
import { Prisma } from "@/lib/core/db";
import { prefixQuery } from "@/lib/core/prefix-query";
import { publications } from "@/lib/publications/queries";
import type { WireFilter, WireView } from "./filter";

const NEVER = Prisma.sql`false`;

/** What a view holds, in SQL; the words for it are in state.ts. */
function viewCondition(view: WireView, now: Date): Prisma.Sql {
  const alone = Prisma.sql`(w.expires_at is null or w.expires_at > ${now}::timestamptz) and w.same_as_id is null`;
  const early = Prisma.sql`w.embargo_until > ${now}::timestamptz`;
  const conditions: Record<WireView, Prisma.Sql> = {
    incoming: Prisma.sql`true`,
    held: Prisma.sql`w.handling = 'held' and w.status = 'usable' and ${alone}`,
    spiked: Prisma.sql`w.handling = 'spiked' and w.status <> 'canceled'`,
    cancelled: Prisma.sql`w.status = 'canceled'`,
    waiting: Prisma.sql`w.handling <> 'spiked' and ${alone}
      and (w.status = 'withheld' or (w.status = 'usable' and w.handling = 'released' and ${early}))`,
    expired: Prisma.sql`w.status <> 'canceled' and w.handling <> 'spiked' and w.expires_at <= ${now}::timestamptz`,
    public: Prisma.sql`w.handling = 'released' and w.status = 'usable' and ${alone}
      and (w.embargo_until is null or not ${early})
      and (w.places <> '[]'::jsonb
        or (w.places is null and exists (select 1 from wire_routes r where r.source_id = w.source_id)))`,
  };
  return conditions[view];
}

/** Placed there by the desk or a rule, or by the source's routes. */
async function placeCondition({ title, section }: WireFilter): Promise<Prisma.Sql | null> {
  if (!title && !section) return null;
  const titles = (await publications()).filter((each) => !title || each.slug === title);
  const places = titles.flatMap(({ id, sections }) =>
    section
      ? sections.some(({ slug }) => slug === section)
        ? [{ publicationId: id, section }]
        : []
      : [{ publicationId: id }],
  );
  if (places.length === 0) return NEVER;
  const own = places.map((place) => Prisma.sql`w.places @> ${JSON.stringify([place])}::jsonb`);
  const ids = titles.map(({ id }) => id);
  const routed = Prisma.sql`w.source_id in (select r.source_id from wire_routes r
    where r.publication_id = any(${ids}::uuid[]) ${section ? Prisma.sql`and r.section = ${section}` : Prisma.empty})`;
  return Prisma.sql`case when w.places is null then ${routed} else (${Prisma.join(own, " or ")}) end`;
}

const escaped = (text: string) => text.replace(/[\\%_]/g, "\\$&");

/**
 * A filter's conditions on `wire_items w`: those an index answers, and those that have to be looked for item by item.
 */
export async function wireConditions(
  filter: WireFilter,
  now: Date,
): Promise<{ indexed: Prisma.Sql; sought: Prisma.Sql | null }> {
  const { view, source, language, topic, urgency, words } = filter;
  const indexed = [viewCondition(view, now)];
  if (source) indexed.push(Prisma.sql`w.source_id = (select id from wire_sources where slug = ${source})`);
  if (words) {
    const query = prefixQuery(words);
    indexed.push(query ? Prisma.sql`w.title_words @@ to_tsquery('dateline', ${query})` : NEVER);
  }
  const place = await placeCondition(filter);
  const sought = [
    ...(place ? [place] : []),
    ...(language
      ? [
          Prisma.sql`(lower(w.item->>'language') = ${language.toLowerCase()}
            or lower(w.item->>'language') like ${`${escaped(language.toLowerCase())}-%`})`,
        ]
      : []),
    ...(topic
      ? [
          Prisma.sql`exists (select 1 from jsonb_array_elements_text(
            coalesce(w.item->'topics', '[]') || coalesce(w.item->'categories', '[]')) t where lower(t) = ${topic.toLowerCase()})`,
        ]
      : []),
    ...(urgency ? [Prisma.sql`(w.item->>'urgency')::int between 1 and ${urgency}`] : []),
  ];
  return {
    indexed: Prisma.join(indexed, " and "),
    sought: sought.length ? Prisma.join(sought, " and ") : null,
  };
}
