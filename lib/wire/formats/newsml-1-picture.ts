import { absoluteUrl } from "@/lib/core/absolute-url";
import { pixels } from "../reading/html-picture";
import { plainLine } from "../reading/plain-text";
import type { WireImage } from "../schema";
import { attribute, isNamed, kid, kids } from "./local-names";
import { localCode } from "./news-codes";
import type { XmlNode } from "./xml-node";
import { fitness } from "./xml-picture";

/** The picture among the content of these components that lies elsewhere, the best for a screen. */
export function pictureAmong(
  components: XmlNode[],
  base: string,
  words: Pick<WireImage, "alt" | "caption" | "credit">,
): WireImage | undefined {
  const found = components.flatMap((component) =>
    kids(component, "contentitem")
      .filter(isPicture)
      .map((content) => {
        const properties = kids(kid(content, "characteristics"), "property");
        const size = (name: string) =>
          pixels(
            attribute(
              properties.find((one) => localCode(attribute(one, "FormalName")) === name),
              "Value",
            ),
          );
        const [width, height] = [size("width"), size("height")];
        return {
          url: absoluteUrl(attribute(content, "Href"), base),
          ...(width && { width }),
          ...(height && { height }),
        };
      }),
  );
  const best = found.filter((one) => one.url !== "").sort((a, b) => fitness(b.width) - fitness(a.width))[0];
  const line = (text: string) => plainLine(text, "guess");
  return best && { alt: line(words.alt), caption: line(words.caption), credit: line(words.credit), ...best };
}

function isPicture(content: XmlNode): boolean {
  const type = attribute(kid(content, "mimetype"), "FormalName");
  if (type !== "") return /^image\//i.test(type);
  const media = localCode(attribute(kid(content, "mediatype"), "FormalName"));
  return (
    /^(photo|picture|graphic|image)/.test(media) ||
    (isNamed(content, "contentitem") && /\.(jpe?g|png|gif|webp)$/i.test(attribute(content, "Href")))
  );
}
