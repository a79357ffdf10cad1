type Params = Record<string, string | string[]>;
export type Match = { route: string; params: Params };

/** A place in the tree of routes, by what its next segment may be. */
type Place = {
  route?: string;
  fixed: Map<string, Place>;
  any?: { name: string; place: Place };
  rest?: { name: string; route: string };
};

const place = (): Place => ({ fixed: new Map() });

function plant(root: Place, route: string): void {
  let at = root;
  for (const segment of route.split("/").slice(1).filter(Boolean)) {
    const [, rest, name] = /^\[(\.\.\.)?([^\]]+)\]$/.exec(segment) ?? [];
    if (name && rest) {
      at.rest = { name, route };
      return;
    }
    if (name) {
      at.any ??= { name, place: place() };
      at = at.any.place;
    } else {
      const next = at.fixed.get(segment) ?? place();
      at.fixed.set(segment, next);
      at = next;
    }
  }
  at.route = route;
}

function find(at: Place, segments: string[], from: number): Match | null {
  const segment = segments[from];
  if (segment === undefined) return at.route === undefined ? null : { route: at.route, params: {} };
  const fixed = at.fixed.get(segment);
  const exact = fixed && find(fixed, segments, from + 1);
  if (exact) return exact;
  const named = at.any && find(at.any.place, segments, from + 1);
  if (named) return { route: named.route, params: { [at.any!.name]: decoded(segment), ...named.params } };
  if (!at.rest) return null;
  return { route: at.rest.route, params: { [at.rest.name]: segments.slice(from).map(decoded) } };
}

const decoded = (segment: string) => (segment.includes("%") ? decodeURIComponent(segment) : segment);

/**
 * Finds the route of a path as the framework does: a fixed segment before a named one, that before the rest.
 * @param routes such as `/news/[id]/[slug]` or `/[...path]`
 * @returns by path (already known to be readable once decoded) its route and decoded parameters; null for none.
 */
export function routesOf(routes: string[]): (path: string) => Match | null {
  const root = place();
  for (const route of routes) plant(root, route);
  return (path) => find(root, path === "/" ? [] : path.slice(1).split("/"), 0);
}

const READERS = "/sites/[host]";

/**
 * The routes that everybody's pages and files are made by, out of the framework's list of what it has built
 * (`app-paths-manifest.json`).
 */
export function readerRoutes(built: string[]): string[] {
  return built
    .filter((key) => key.endsWith("/route"))
    .map((key) => key.replace(/\/\([^)]*\)/g, "").slice(0, -"/route".length))
    .flatMap((route) => {
      if (route === READERS || route.startsWith(`${READERS}/`)) return [route.slice(READERS.length) || "/"];
      return route.startsWith("/assets/") ? [route] : [];
    });
}
