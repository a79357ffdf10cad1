/**
 * The origin of a title's own addresses, without a trailing slash. Never taken from a request, so that no
 * header can write a foreign host into a kept page or a feed.
 * @param base the deployment's public URL; the first title, and one that lists its host, stand there; any
 * other title stands on its first host name, same scheme and port.
 */
export function originOf(title: { hostnames: string[] }, isFirst: boolean, base: string): string {
  const url = new URL(base);
  const [own] = title.hostnames;
  if (isFirst || !own || title.hostnames.includes(url.hostname)) return url.origin;
  url.hostname = own;
  return url.origin;
}
