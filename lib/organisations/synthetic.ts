import "server-only";
import { transaction } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";

/**
 * Puts many organisations where they are, for synthetic data alone: nobody belongs to them and nothing is logged.
 * @returns those named, whether they are new or were there.
 */
export const storeOrganisations = (
  named: { slug: string; name: string }[],
): Promise<{ id: string; slug: string; name: string }[]> =>
  transaction(async (tx) => {
    await tx.$executeRaw`
      insert into organisations (id, slug, name)
      select * from unnest(${named.map(newId)}::uuid[], ${named.map((each) => each.slug)}::text[],
        ${named.map((each) => each.name)}::text[])
      on conflict do nothing`;
    return tx.$queryRaw`
      select id, slug, name from organisations where slug = any(${named.map((each) => each.slug)}::text[])
      order by created_at, slug`;
  });
