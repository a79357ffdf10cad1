import type { UploadView } from "@/lib/media/schema";

/** What the entries of pictures and files have alike. */
export type MediaEntryProps = {
  index: number;
  title: string;
  /** Undefined until it was looked up. */
  upload: UploadView | undefined;
  /** It was looked up, and is not there. */
  gone: boolean;
  remove: () => void;
  move: (step: 1 | -1) => void;
  may: (step: 1 | -1) => boolean;
};
