import type { NewsImage } from "@/lib/news/schema";

/** A picture in a card. The headline beside it says what the story is, so an empty alt is right there. */
export function Thumbnail({ image, eager = false }: { image: NewsImage; eager?: boolean }) {
  return (
    // biome-ignore lint/performance/noImgElement: next/image needs a script in the browser
    <img
      src={image.url}
      alt={image.alt}
      width={image.width}
      height={image.height}
      loading={eager ? "eager" : "lazy"}
      decoding="async"
      fetchPriority={eager ? "high" : undefined}
    />
  );
}

/** A picture with caption and credit. */
export function Figure({ image }: { image: NewsImage }) {
  return (
    <figure className="figure">
      <Thumbnail image={image} eager />
      {(image.caption || image.credit) && (
        <figcaption>
          {image.caption} {image.credit && <span className="credit">{image.credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}
