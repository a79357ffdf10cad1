/** Short names of the vocabularies feeds use; "" is RSS itself and whatever has no namespace. */
const VOCABULARIES: Record<string, string[]> = {
  "": [
    "purl.org/rss/1.0",
    "channel.netscape.com/rdf/simple/0.9",
    "my.netscape.com/rdf/simple/0.9",
    "my.netscape.com/publish/formats/rss-0.91.dtd",
    "backend.userland.com/rss",
    "backend.userland.com/rss2",
    "backend.userland.com/rss091",
    "backend.userland.com/rss092",
    "blogs.law.harvard.edu/tech/rss",
    "cyber.law.harvard.edu/rss",
    "purl.org/net/rss1.1",
  ],
  atom: ["www.w3.org/2005/atom", "purl.org/atom/ns", "purl.org/atom/app"],
  rdf: ["www.w3.org/1999/02/22-rdf-syntax-ns"],
  content: ["purl.org/rss/1.0/modules/content"],
  dc: ["purl.org/dc/elements/1.1", "purl.org/dc/elements/1.0", "purl.org/rss/1.0/modules/dc"],
  dcterms: ["purl.org/dc/terms"],
  media: [
    "search.yahoo.com/mrss",
    "video.search.yahoo.com/mrss",
    "www.rssboard.org/media-rss",
    "tools.search.yahoo.com/mrss",
  ],
  itunes: ["www.itunes.com/dtds/podcast-1.0.dtd", "example.com/dtds/podcast-1.0.dtd"],
  georss: ["www.georss.org/georss", "www.georss.org/georss/10"],
  sy: ["purl.org/rss/1.0/modules/syndication"],
  xhtml: ["www.w3.org/1999/xhtml"],
  xml: ["www.w3.org/xml/1998/namespace"],
};

const SHORT = new Map<string, string>();
for (const [short, uris] of Object.entries(VOCABULARIES)) for (const uri of uris) SHORT.set(uri, short);

const NO_PREFIXES: string[] = [];
const MOST_KNOWN = 500;

/** Prefixes in force while a document is read: one stack each, so that any nesting resolves at once. */
export class NamespaceScope {
  private bound = new Map<string, string[]>();
  /** Names resolved since a prefix last changed its meaning. */
  private known = new Map<string, string>();

  /** Binds the xmlns attributes of an element; pass the result to `leave` when the element ends. */
  enter(attributes: Record<string, string>): string[] {
    let prefixes = NO_PREFIXES;
    for (const name in attributes) {
      if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
      const uri = attributes[name]!;
      const prefix = name.slice(6).toLowerCase();
      const stack = this.bound.get(prefix);
      const short = SHORT.get(bare(uri)) ?? (prefix === "" ? undefined : prefix);
      if (short === undefined && stack === undefined) continue;
      if (prefixes === NO_PREFIXES) prefixes = [];
      prefixes.push(prefix);
      this.known.clear();
      if (stack) stack.push(short ?? "");
      else this.bound.set(prefix, [short ?? ""]);
    }
    return prefixes;
  }

  leave(prefixes: string[]): void {
    if (prefixes.length > 0) this.known.clear();
    for (const prefix of prefixes) this.bound.get(prefix)?.pop();
  }

  /**
   * The name of an element (in lower case) as the readers know it: `title`, `dc:creator`, `atom:link`. A prefix that was never
   * declared, or stands for an unknown vocabulary, means what it usually means.
   */
  resolve(raw: string): string {
    const known = this.known.get(raw);
    if (known !== undefined) return known;
    const name = this.lookUp(raw);
    if (this.known.size < MOST_KNOWN) this.known.set(raw, name);
    return name;
  }

  private lookUp(raw: string): string {
    const colon = raw.indexOf(":");
    const prefix = colon === -1 ? "" : raw.slice(0, colon);
    const short = this.bound.get(prefix)?.at(-1) ?? prefix;
    const local = raw.slice(colon + 1);
    return short === "" || short === "rss" ? local : `${short}:${local}`;
  }
}

/** Schemes, case and trailing marks vary from feed to feed. */
function bare(uri: string): string {
  return uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/[/#]+$/, "");
}
