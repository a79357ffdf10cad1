import { absoluteUrl } from "@/lib/core/absolute-url";
import { pixels } from "../reading/html-picture";
import { plainLine } from "../reading/plain-text";
import type { WireImage } from "../schema";
import { byRole, conceptName, inLanguage } from "./g2-text";
import { attribute, kid, kids } from "./local-names";
import { localCode } from "./news-codes";
import { textOf, type XmlNode } from "./xml-node";
import { fitness } from "./xml-picture";

/**
 * The picture of an item: the rendition of its content that suits a screen, else a picture it links to, else the
 * icon of a recording. Undefined when none has a web address.
 */
export function pictureOfItem(item: XmlNode, base: string, language: string): WireImage | undefined {
  const meta = kids(item, "contentmeta");
  const found =
    best(kids(kid(item, "contentset"), "remotecontent").filter(isPicture), base) ??
    best(
      kids(kid(item, "itemmeta"), "link").filter((link) => /^image\//i.test(attribute(link, "contenttype"))),
      base,
    ) ??
    best(
      [...meta, ...kids(item, "partmeta")].flatMap((room) => kids(room, "icon")),
      base,
    );
  return found && { ...wordsOf(meta, language), ...found };
}

function isPicture(content: XmlNode): boolean {
  const type = attribute(content, "contenttype");
  const address = attribute(content, "href");
  return type === ""
    ? /\.(jpe?g|png|gif|webp|avif)(\?|$)/i.test(address)
    : /^image\/(?!.*(tiff?|x-eps|vnd\.adobe))/i.test(type);
}

function best(nodes: XmlNode[], base: string): Pick<WireImage, "url" | "width" | "height"> | undefined {
  const pictures = nodes.map((node) => {
    const [width, height] = [pixels(attribute(node, "width")), pixels(attribute(node, "height"))];
    const url = absoluteUrl(attribute(node, "href"), base);
    return { url, rank: rankOf(node, width), ...(width && { width }), ...(height && { height }) };
  });
  const first = pictures.filter((one) => one.url !== "").sort((a, b) => b.rank - a.rank)[0];
  if (!first) return undefined;
  const { rank: _, ...picture } = first;
  return picture;
}

const RENDITIONS: Record<string, number> = {
  web: 3,
  preview: 2,
  viewimage: 2,
  lowres: 2,
  highres: 1,
  thumbnail: -1,
  thumb: -1,
};

/** By width where that is stated, by the rendition's name where it is not. */
function rankOf(node: XmlNode, width: number | undefined): number {
  if (width !== undefined) return fitness(width);
  return RENDITIONS[localCode(attribute(node, "rendition") || attribute(node, "renditionuri"))] ?? 0;
}

function wordsOf(meta: XmlNode[], language: string): Pick<WireImage, "alt" | "caption" | "credit"> {
  const all = (...names: string[]) =>
    inLanguage(
      meta.flatMap((room) => kids(room, ...names)),
      language,
    );
  const line = (node: XmlNode | undefined) => plainLine(textOf(node), "guess");
  const described = all("description");
  const alternative = described.find((one) =>
    /^(alt|alttext|accessibility)$/.test(localCode(attribute(one, "role"))),
  );
  const captions = described.filter((one) => one !== alternative);
  const photographer = all("creator").find((one) =>
    /photo/.test(localCode(attribute(one, "role") || attribute(one, "qcode"))),
  );
  return {
    alt: line(alternative ?? byRole(all("headline"), ["main", "headline", ""], /sub|short/)[0]),
    caption: line(byRole(captions, ["caption", "", "summary"], /script|shotlist|credit|writer/)[0]),
    credit: plainLine(
      all("creditline")
        .map(textOf)
        .find((text) => /\S/.test(text)) ?? conceptName(photographer ?? all("creator")[0], language),
      "guess",
    ),
  };
}
