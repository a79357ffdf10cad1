import { fileSize } from "@/lib/core/file-size";
import type { NewsItem } from "@/lib/news/schema";
import { Figure } from "./picture";

/** The pictures after the first. */
export function Gallery({ item }: { item: NewsItem }) {
  const { images } = item.details;
  if (images.length === 0) return null;
  return (
    <section className="gallery" aria-labelledby="pictures">
      <h2 id="pictures" className="rubric">
        {images.length === 1 ? "Another picture" : "More pictures"}
      </h2>
      <div className={images.length % 2 ? "gallery-grid odd" : "gallery-grid"}>
        {images.map((image, i) => (
          <Figure
            key={image.url}
            image={image}
            place={images.length % 2 && i === 0 ? "article-below" : "gallery"}
          />
        ))}
      </div>
    </section>
  );
}

/** What readers may take with them: each file with what it is and how large. */
export function Downloads({ item }: { item: NewsItem }) {
  const { attachments } = item.details;
  if (attachments.length === 0) return null;
  return (
    <section className="matter" aria-labelledby="downloads">
      <h2 id="downloads">Downloads</h2>
      <ul className="downloads">
        {attachments.map((file) => (
          <li key={file.url}>
            <a href={file.url}>{file.label}</a>{" "}
            <span className="file-facts">
              PDF, {file.pages ? `${file.pages} ${file.pages === 1 ? "page" : "pages"}, ` : ""}
              {fileSize(file.bytes)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
