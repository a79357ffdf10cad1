// Real sources with their terms, for a desk that begins. None is asked before an editor has added it. Pure.
import type { WireSourceInput } from "../schema";
import type { StarterSource } from "./entry";
import { GOVERNMENTS } from "./governments";
import { INVESTIGATION } from "./investigation";
import { UNITED_STATES } from "./united-states";
import { WORLD } from "./world";

export const STARTER: readonly StarterSource[] = [
  ...UNITED_STATES,
  ...GOVERNMENTS,
  ...WORLD,
  ...INVESTIGATION,
];

export const starterBySlug = (slug: string): StarterSource | undefined =>
  STARTER.find((each) => each.slug === slug);

/** Whether everything about it was seen somewhere, its address and its terms. */
export const isConfirmed = ({ confirmed }: StarterSource): boolean => confirmed.address && confirmed.terms;

/** The settings that follow from its terms; it is never trusted to publish by itself. */
export function starterSettings(
  source: StarterSource,
): Omit<WireSourceInput, "routes" | "routing" | "slowestSeconds" | "quietAfterHours"> {
  const {
    slug,
    name,
    url,
    homepage,
    rights,
    attribution,
    licence,
    expireAfterHours,
    noIndex,
    intervalSeconds,
  } = source;
  return {
    slug,
    name,
    url,
    homepage,
    rights,
    rightsNote: "",
    attribution,
    licence,
    expireAfterHours,
    noIndex,
    autoPublish: false,
    intervalSeconds,
  };
}
