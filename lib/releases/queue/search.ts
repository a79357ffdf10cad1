import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { prefixQuery } from "@/lib/core/prefix-query";
import { organisationsNamed } from "@/lib/organisations/directory";
import type { ReleaseState } from "../lifecycle";
import { assertStaff } from "../queries";

export type FoundRelease = { id: string; headline: string; status: ReleaseState; organisation: string };
export type FoundAtDesk = { releases: FoundRelease[]; organisations: { slug: string; name: string }[] };

const MOST = 8;
/** Of a word that is in every headline no more are looked at than this. */
const LOOKED_AT = 200;

/**
 * Releases whose headline has these words, and organisations of that name, for somebody who types: a few of each.
 * @throws DomainError forbidden unless staff.
 */
export async function searchDesk(actor: Actor, text: string): Promise<FoundAtDesk> {
  assertStaff(actor);
  const query = prefixQuery(text);
  if (!query) return { releases: [], organisations: [] };
  const [releases, organisations] = await Promise.all([
    db().$queryRaw<FoundRelease[]>`
      with hit as materialized (
        select r.id, r.updated_at from releases r
        where r.headline_words @@ to_tsquery('dateline', ${query}) and r.status <> 'draft' limit ${LOOKED_AT}),
      newest as materialized (select id, updated_at from hit order by updated_at desc, id desc limit ${MOST})
      select r.id, r.headline, r.status, o.name as organisation
      from newest join releases r on r.id = newest.id join organisations o on o.id = r.organisation_id
      order by newest.updated_at desc, r.id desc`,
    organisationsNamed(actor, text.trim(), 5),
  ]);
  return { releases, organisations };
}
