import type { NewsImage } from "@/lib/news/schema";

/** How wide a picture is shown, by where it stands (the `sizes` of HTML's img). */
const SIZES = {
  lead: "(min-width: 64rem) 42vw, 100vw",
  card: "(min-width: 64rem) 22vw, (min-width: 40rem) 45vw, 100vw",
  article: "(min-width: 46rem) 43rem, 100vw",
};

/** The addresses of a picture's renditions; none for one that has a single size. */
export const sourceSet = ({ url, widths }: Pick<NewsImage, "url" | "widths">): string | undefined =>
  widths.length > 1
    ? widths.map((width) => `${url.replace(/\d+(\.\w+)$/, `${width}$1`)} ${width}w`).join(", ")
    : undefined;

/** A picture in the widths there are of it. */
export function Picture({ image, place }: { image: NewsImage; place: keyof typeof SIZES }) {
  const srcSet = sourceSet(image);
  const first = place !== "card";
  return (
    // biome-ignore lint/performance/noImgElement: next/image needs a script in the browser
    <img
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
}

/** A picture with caption and credit. */
export function Figure({ image }: { image: NewsImage }) {
  return (
    <figure className="figure">
      <Picture image={image} place="article" />
      {(image.caption || image.credit) && (
        <figcaption>
          {image.caption} {image.credit && <span className="credit">{image.credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}
