/** The mark of every page of a title: it is set in the title's name, colours and sections. */
export const titleTag = (id: string): string => `title:${id}`;

export const isTitleTag = (tag: string): boolean => tag.startsWith("title:");
