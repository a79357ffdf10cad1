import { z } from "zod";
import { rulePlace } from "../routing/schema";

const id = z.uuid();
const ids = z.array(id).min(1, "Choose an item.").max(200, "Choose 200 items at most.");
const why = z.string().trim().max(300, "Keep the reason to 300 characters.").default("");
const places = z.array(rulePlace).max(20, "Twenty places are enough.");
/** Empty or left out: where the rules or the source place it. */
const placesIfAny = places.optional();

export const publishOrder = z.strictObject({ id, places: placesIfAny });
export const spikeOrder = z.strictObject({ id, why });
export const restoreOrder = z.strictObject({ id });
export const placesOrder = z.strictObject({ id, places });
export const publishManyOrder = z.strictObject({ ids, places: placesIfAny });
export const spikeManyOrder = z.strictObject({ ids, why });
export const restoreManyOrder = z.strictObject({ ids });
export const holdManyOrder = restoreManyOrder;
export const placeManyOrder = z.strictObject({ ids, places });
export const leadOrder = z.strictObject({
  id,
  publication: z.string().min(1, "Choose a title."),
  /** How long it stays at the head of the front page. */
  hours: z.number().int().min(1).max(72).default(4),
});
export const wireKillOrder = z.strictObject({
  id,
  reason: z.string().trim().min(3, "Give the reason.").max(300, "Keep the reason to 300 characters."),
  /** The headline, typed. */
  confirm: z.string(),
});
