/** The mark of pages that show readers who an organisation is: its newsroom, and items that come from it. */
export const faceTag = (slug: string): string => `organisation:${slug}`;
