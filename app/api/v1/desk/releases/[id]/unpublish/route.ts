import { deskMove } from "@/app/api/move";
import { unpublishing } from "@/lib/releases/decisions-schema";
import { unpublishRelease } from "@/lib/releases/retraction";

export const { GET, POST, PUT, PATCH, DELETE } = deskMove(unpublishing, unpublishRelease);
