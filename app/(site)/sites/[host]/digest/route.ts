import { door } from "@/app/(site)/door";
import { notFound } from "@/lib/core/errors";
import { digestPath } from "@/lib/core/paths";
import { DIGEST_LIST, newestDigest } from "@/lib/newsletter/letter/archive";

/** The way to the newest letter; another day it leads elsewhere. */
export const GET = door({
  path: () => digestPath(),
  load: async ({ edition }) => {
    const day = await newestDigest(edition.title.id);
    if (!day) throw notFound("The first letter");
    return {
      status: 302,
      headers: { Location: digestPath(day), "Content-Type": "text/plain; charset=utf-8" },
      body: `The newest letter: ${digestPath(day)}\n`,
      lists: [DIGEST_LIST],
    };
  },
});
