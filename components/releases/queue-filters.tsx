/** The address of the queue with these filters; the place in the list starts over. */
export const queueHref = (
  path: string,
  filter: { view: string; kind?: string; organisation?: string; cursor?: string },
) => {
  const query = new URLSearchParams(
    Object.entries(filter).filter((entry): entry is [string, string] => !!entry[1]),
  );
  return `${path}?${query}`;
};
