import { z } from "zod";
import { dailyAddress } from "../address";
import { preferences } from "../schema";

const { sections, places, newsrooms } = preferences.shape;

/**
 * For whom a letter is made that is only looked at: who has chosen nothing in particular, somebody who chose this, or
 * a subscriber.
 */
export const readerChoice = z.discriminatedUnion("as", [
  z.strictObject({ as: z.literal("everybody") }),
  z.strictObject({ as: z.literal("chosen"), sections, places, newsrooms }),
  z.strictObject({ as: z.literal("subscriber"), id: z.uuid() }),
]);
export type ReaderChoice = z.output<typeof readerChoice>;

/** A letter that is only looked at: whose, of which day (by the title's calendar), for whom. */
export const previewed = z.strictObject({
  publicationId: z.uuid(),
  day: z.iso.date(),
  reader: readerChoice,
});
export type Previewed = z.output<typeof previewed>;

/** Who gets what, by exact address; there is no list to look through. */
export const lookingUp = z.strictObject({ publicationId: z.uuid(), address: dailyAddress });

/** A choice as the address of a page has it; what is no choice is everybody. */
export function choiceIn(query: URLSearchParams): ReaderChoice {
  const as = query.get("as");
  const asked =
    as === "subscriber"
      ? { as, id: query.get("subscriber") ?? "" }
      : as === "chosen"
        ? {
            as,
            sections: query.getAll("section"),
            places: (query.get("places") ?? "")
              .split(",")
              .map((each) => each.trim())
              .filter(Boolean),
            newsrooms: query.getAll("newsroom"),
          }
        : { as: "everybody" };
  const found = readerChoice.safeParse(asked);
  return found.success ? found.data : { as: "everybody" };
}

/** The address of a page with a choice. */
export function choiceQuery(choice: ReaderChoice): URLSearchParams {
  const query = new URLSearchParams(choice.as === "everybody" ? {} : { as: choice.as });
  if (choice.as === "subscriber") query.set("subscriber", choice.id);
  if (choice.as !== "chosen") return query;
  for (const each of choice.sections) query.append("section", each);
  if (choice.places.length) query.set("places", choice.places.join(", "));
  for (const each of choice.newsrooms) query.append("newsroom", each);
  return query;
}
