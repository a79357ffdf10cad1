import type { Draft } from "../reading/draft";
import type { WireImage } from "../schema";
import { relationOf } from "./g2-item";
import { references } from "./g2-package";
import { attribute, isNamed, kid, kids } from "./local-names";
import type { Unreadable } from "./reader";
import type { XmlNode } from "./xml-node";

/**
 * Gives a story without a picture the one that came with it: a picture item of the same message that it links to,
 * or that stands beside it in a package. `entries` are changed in place.
 */
export function illustrate(nodes: XmlNode[], entries: (Draft | Unreadable)[]): void {
  const pictures = new Map<string, WireImage>();
  const stories = new Map<string, Draft>();
  for (const entry of entries) {
    if ("error" in entry) continue;
    if (entry.itemType !== "picture" && entry.itemType !== "graphic") stories.set(entry.guid, entry);
    else if (entry.image && entry.status === "usable" && !entry.embargoedUntil)
      pictures.set(entry.guid, entry.image);
  }
  if (pictures.size === 0) return;
  for (const node of nodes) {
    if (isNamed(node, "packageitem")) {
      const guids = references(node).map((one) => attribute(one, "residref"));
      give(
        [attribute(node, "guid"), ...guids].flatMap((guid) => stories.get(guid) ?? []),
        guids,
        pictures,
      );
    } else {
      const story = stories.get(attribute(node, "guid"));
      const links = kids(kid(node, "itemmeta"), "link").filter(
        (link) => !/^(previous|derived|translated|evolved)/.test(relationOf(link)),
      );
      if (story)
        give(
          [story],
          links.map((link) => attribute(link, "residref")),
          pictures,
        );
    }
  }
}

function give(stories: Draft[], guids: string[], pictures: Map<string, WireImage>): void {
  const picture = guids.map((guid) => pictures.get(guid)).find((one) => one !== undefined);
  if (picture) for (const story of stories) story.image ??= picture;
}
