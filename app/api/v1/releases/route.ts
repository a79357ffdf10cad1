import { json } from "@/app/api/answer";
import { guarded } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { etagOf } from "@/app/api/precondition";
import { ownRelease, releaseAnswer } from "@/app/api/release-answer";
import { organisationOf, releaseBody, releaseQuery } from "@/app/api/release-input";
import { createRelease } from "@/lib/releases/commands";
import { listReleases } from "@/lib/releases/queries";

const list = guarded({ query: releaseQuery }, async ({ actor, query }) => {
  const { organisation, ...filter } = query;
  const organisationId = organisation && organisationOf(actor, organisation).organisationId;
  const page = await listReleases(actor, { ...filter, ...(organisationId ? { organisationId } : {}) });
  const items = page.items.map((item) => ({
    ...item,
    organisation: item.organisation.slug,
    etag: etagOf(item.version),
  }));
  return json({ items, nextCursor: page.nextCursor });
});

const create = guarded({ body: releaseBody }, async ({ actor, input, now }) => {
  const { organisation, ...content } = input;
  const { organisationId } = organisationOf(actor, organisation);
  const { id } = await createRelease(actor, organisationId, content, now);
  return releaseAnswer(await ownRelease(actor, id, now), 201, { Location: `/api/v1/releases/${id}` });
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: list, POST: create });
