import { Loader } from "@mantine/core";
import { IconAlertTriangle, IconFileTypePdf } from "@tabler/icons-react";
import { mediaPath, type UploadView } from "@/lib/media/schema";
import classes from "./media.module.css";

/** A small view of an upload; decorative, since its name and texts stand beside it. */
export function Thumbnail({ upload, gone }: { upload: UploadView | undefined; gone?: boolean }) {
  const width = upload?.widths[0];
  if (upload?.status === "ready" && upload.kind === "image" && width)
    return (
      // biome-ignore lint/performance/noImgElement: made in fixed widths already
      <img
        className={classes.thumbnail}
        src={mediaPath(upload.key, width)}
        alt=""
        loading="lazy"
        style={{ objectPosition: `${upload.focalX * 100}% ${upload.focalY * 100}%` }}
      />
    );
  return (
    <span className={classes.thumbnail}>
      {gone || upload?.status === "refused" ? (
        <IconAlertTriangle size={28} stroke={1.5} aria-hidden />
      ) : upload?.status === "ready" ? (
        <IconFileTypePdf size={32} stroke={1.25} aria-hidden />
      ) : (
        <Loader size="sm" aria-hidden />
      )}
    </span>
  );
}
