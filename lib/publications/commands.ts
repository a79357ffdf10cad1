import "server-only";
import { record } from "@/lib/audit/commands";
import type { Actor } from "@/lib/auth/actor";
import { announceToReaders } from "@/lib/core/changes";
import { allInOne, db, transaction } from "@/lib/core/db";
import { forbidden } from "@/lib/core/errors";
import type { PublicationInfo, PublicationInput } from "./schema";
import { titleTag } from "./title-tag";

/** Makes a title, or brings an existing one (by slug) to this description. Sections not named stay. */
export async function putPublication(input: PublicationInput, position: number): Promise<{ id: string }> {
  const { sections, ...fields } = input;
  return transaction(async (tx) => {
    const data = { ...fields, position };
    const { id } = await tx.publication.upsert({
      where: { slug: fields.slug },
      create: data,
      update: data,
      select: { id: true },
    });
    for (const [index, section] of sections.entries())
      await tx.section.upsert({
        where: { publicationId_slug: { publicationId: id, slug: section.slug } },
        create: { publicationId: id, ...section, position: index },
        update: { name: section.name, position: index },
      });
    await announceToReaders(tx, [titleTag(id)]);
    return { id };
  });
}

/** What of a title the log keeps. */
const described = ({
  name,
  tagline,
  place,
  timeZone,
  language,
  hostnames,
  sections,
}: Pick<PublicationInfo, "name" | "tagline" | "place" | "timeZone" | "language" | "hostnames"> & {
  sections: { slug: string }[];
}) => ({ name, tagline, place, timeZone, language, hostnames, sections: sections.map(({ slug }) => slug) });

/**
 * The operator adds a title, or changes one by its slug; new ones come after those there are.
 * @throws DomainError forbidden unless the system asks.
 */
export async function addPublication(by: Actor, input: PublicationInput, now: Date): Promise<{ id: string }> {
  if (by.kind !== "system") throw forbidden("Only the operator of the server may add a title.");
  const known = await db().publication.findMany({ select: { slug: true, position: true } });
  const position = known.find((each) => each.slug === input.slug)?.position ?? known.length;
  return allInOne(async (tx) => {
    const before = await tx.publication.findUnique({
      where: { slug: input.slug },
      include: { sections: true },
    });
    const { id } = await putPublication(input, position);
    await record(tx, by, "publication.save", { type: "publication", id, name: input.name }, now, {
      ...(before ? { before: described(before) } : {}),
      after: described(input),
    });
    return { id };
  });
}
