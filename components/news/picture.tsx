import { sourceSet } from "@/lib/news/renditions";
import type { NewsImage } from "@/lib/news/schema";

/** How wide a picture is shown, by where it stands (the `sizes` of HTML's img). */
const SIZES = {
  lead: "(min-width: 64rem) 42vw, 100vw",
  card: "(min-width: 64rem) 22vw, (min-width: 40rem) 45vw, 100vw",
  article: "(min-width: 46rem) 43rem, 100vw",
  "article-below": "(min-width: 46rem) 43rem, 100vw",
  gallery: "(min-width: 46rem) 21rem, 50vw",
};
export type PicturePlace = keyof typeof SIZES;
const FIRST: PicturePlace[] = ["lead", "article"];

/** A crop is moved by a class: the policy of readers' pages allows no style of an element's own. */
const focus = ({ focalX, focalY }: NewsImage) =>
  focalX === 0.5 && focalY === 0.5
    ? undefined
    : `focus-x${Math.round(focalX * 10)} focus-y${Math.round(focalY * 10)}`;

/** A picture in the widths and formats there are of it. */
export function Picture({ image, place }: { image: NewsImage; place: PicturePlace }) {
  const srcSet = sourceSet(image);
  const first = FIRST.includes(place);
  const avif = image.formats.includes("avif") ? sourceSet(image, "avif") : undefined;
  const shown = (
    // biome-ignore lint/performance/noImgElement: next/image needs a script in the browser
    <img
      className={focus(image)}
      src={image.url}
      srcSet={srcSet}
      sizes={srcSet && SIZES[place]}
      alt={image.alt}
      width={image.width}
      height={image.height}
      loading={first ? "eager" : "lazy"}
      decoding="async"
      fetchPriority={first ? "high" : undefined}
    />
  );
  if (!avif) return shown;
  return (
    <picture>
      <source type="image/avif" srcSet={avif} sizes={SIZES[place]} />
      {shown}
    </picture>
  );
}

/** A picture with caption, credit and licence. */
export function Figure({ image, place = "article" }: { image: NewsImage; place?: PicturePlace }) {
  const rights = [image.credit, image.licence].filter(Boolean).join(" · ");
  return (
    <figure className="figure">
      <Picture image={image} place={place} />
      {(image.caption || rights) && (
        <figcaption>
          {image.caption} {rights && <span className="credit">{rights}</span>}
        </figcaption>
      )}
    </figure>
  );
}
