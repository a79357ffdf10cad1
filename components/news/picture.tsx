import { sourceSet } from "@/lib/news/renditions";
import type { NewsImage } from "@/lib/news/schema";

/**
 * How wide a picture is shown, by where it stands (the `sizes` of HTML's img, in which a rem is 16 pixels whatever the
 * page's own is). Held against the layout by app/(site)/picture-sizes.test.tsx.
 */
const SIZES = {
  /** At the head of the front page. */
  lead: "(min-width: 94rem) 39rem, (min-width: 70rem) 41vw, 94vw",
  "list-lead": "(min-width: 94rem) 50.5rem, (min-width: 70rem) 54vw, 94vw",
  card: "(min-width: 70rem) 23rem, (min-width: 45rem) 46vw, 94vw",
  /** Beside the words of a story in a list. */
  row: "(min-width: 30rem) 11rem, 7rem",
  /** Of a person, cut upright out of what may lie. */
  portrait: "(min-width: 36rem) 16rem, 48vw",
  article: "(min-width: 49rem) 46rem, 94vw",
  "article-below": "(min-width: 44rem) 41.5rem, 94vw",
  gallery: "(min-width: 44rem) 20rem, (min-width: 36.5rem) 46vw, 94vw",
};
export type PicturePlace = keyof typeof SIZES;
const FIRST: PicturePlace[] = ["lead", "list-lead", "article"];

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
