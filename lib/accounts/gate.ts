/** The tag (lib/core/changes.ts) that tells open pages to look whether this person may still see them. */
export const gateOf = (userId: string): string => `gate:${userId}`;
