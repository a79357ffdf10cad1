import "server-only";
import { db, type Tx } from "@/lib/core/db";
import { documentPath, FORMATS, mediaPath } from "@/lib/media/schema";
import { type NewsAttachment, type NewsImage, newsAttachment, newsImage } from "@/lib/news/schema";
import type { ReleaseContent } from "./schema";

type MediaUse = ReleaseContent["media"][number];
export type PublishedMedia = { image: NewsImage | null; images: NewsImage[]; attachments: NewsAttachment[] };

/** A page that knows no srcset gets the widest of at most so many pixels. */
const DEFAULT_WIDTH = 1000;

const columns = {
  id: true,
  key: true,
  kind: true,
  filename: true,
  bytes: true,
  width: true,
  height: true,
  widths: true,
  pages: true,
  focalX: true,
  focalY: true,
} as const;

/**
 * The pictures and files of a release as readers get them. Only what is the organisation's and has been checked
 * is shown: a preview may name uploads that are not there yet. The picture marked hero leads; without one, the first.
 */
export async function publishedMedia(
  organisationId: string,
  media: ReleaseContent["media"],
  client: Tx = db(),
): Promise<PublishedMedia> {
  if (media.length === 0) return { image: null, images: [], attachments: [] };
  const rows = await client.media.findMany({
    where: { organisationId, status: "ready", id: { in: media.map((each) => each.id) } },
    select: columns,
  });
  const uploads = new Map(rows.map((row) => [row.id, row]));
  const once = new Map(media.map((each) => [each.id.toLowerCase(), each]));
  const found = [...once].flatMap(([id, use]) => {
    const upload = uploads.get(id);
    return upload ? [{ use, upload }] : [];
  });
  const pictures = found.filter(({ use, upload }) => upload.kind === "image" && use.role !== "attachment");
  const lead = pictures.find(({ use }) => use.role === "hero") ?? pictures[0];
  return {
    image: lead ? imageOf(lead.use, lead.upload) : null,
    images: pictures.filter((each) => each !== lead).map(({ use, upload }) => imageOf(use, upload)),
    attachments: found
      .filter(({ upload }) => upload.kind === "document")
      .map(({ use, upload }) =>
        newsAttachment.parse({
          url: documentPath(upload.key),
          label: use.caption.trim() || upload.filename,
          bytes: upload.bytes,
          pages: upload.pages || null,
        }),
      ),
  };
}

type Row = {
  key: string;
  width: number | null;
  height: number | null;
  widths: number[];
  focalX: number;
  focalY: number;
};

function imageOf({ alt, caption, credit, licence }: MediaUse, upload: Row): NewsImage {
  const { key, widths, width, height, focalX, focalY } = upload;
  const chosen = widths.filter((each) => each <= DEFAULT_WIDTH).at(-1) ?? widths[0] ?? 0;
  return newsImage.parse({
    url: mediaPath(key, chosen),
    alt: alt.trim(),
    caption: caption.trim(),
    credit: credit.trim(),
    licence: licence.trim(),
    width: width ?? undefined,
    height: height ?? undefined,
    widths,
    formats: [...FORMATS],
    focalX,
    focalY,
  });
}
