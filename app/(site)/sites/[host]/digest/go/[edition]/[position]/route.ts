import { personal } from "@/app/(site)/personal";
import { UNLISTED } from "@/app/(site)/preview";
import { byAReader } from "@/lib/newsletter/letter/by-a-reader";
import { followLink } from "@/lib/newsletter/letter/follow-link";

/** Leads from a letter to an item, where its title counts that. */
export const GET = personal<{ host: string; edition: string; position: string }>(
  async ({ edition: { title }, params, request, now }) => {
    const position = /^\d{1,5}$/.test(params.position) ? Number(params.position) : -1;
    const link = { publicationId: title.id, editionId: params.edition, position };
    const to = await followLink(link, byAReader(request.method, request.headers), now);
    return new Response(null, { status: 302, headers: { ...UNLISTED, Location: to } });
  },
);
