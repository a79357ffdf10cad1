import type { ReactNode } from "react";
import { MediaRoom } from "@/components/media/media-room";
import { describeUpload, listUploads, lookAtUploads, removeUpload } from "./media/actions";

const doors = { look: lookAtUploads, list: listUploads, describe: describeUpload, remove: removeUpload };

/** Every page of the portal may show and take pictures. */
export default function MediaLayout({ children }: { children: ReactNode }) {
  return <MediaRoom doors={doors}>{children}</MediaRoom>;
}
