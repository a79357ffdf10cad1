import "server-only";
import { transaction } from "@/lib/core/db";
import type { PublicationInfo } from "./schema";

/** Makes a title, or brings an existing one (by slug) to this description. Sections not named stay. */
export async function putPublication(
  input: Omit<PublicationInfo, "id">,
  position: number,
): Promise<{ id: string }> {
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
    return { id };
  });
}
