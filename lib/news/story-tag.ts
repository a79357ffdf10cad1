/** What a page depends on that lists a story's items. */
export const storyTag = (storyId: string): string => `story:${storyId}`;
