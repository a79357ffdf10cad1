import "server-only";
import { db } from "@/lib/core/db";

/** What readers see of an organisation. */
export type Newsroom = { slug: string; name: string; website: string; place: string; boilerplate: string };

/** An organisation's public face by slug, or null; none while it is suspended. Whether it has published anything is for news to say. */
export async function newsroomBySlug(slug: string): Promise<Newsroom | null> {
  if (!/^[a-z0-9][a-z0-9-]{0,99}$/.test(slug)) return null;
  return db().organisation.findFirst({
    where: { slug, suspendedAt: null },
    select: { slug: true, name: true, website: true, place: true, boilerplate: true },
  });
}
