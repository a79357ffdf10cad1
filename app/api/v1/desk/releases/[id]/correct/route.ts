import { deskMove } from "@/app/api/move";
import { correction } from "@/lib/releases/decisions-schema";
import { correctRelease } from "@/lib/releases/retraction";

export const { GET, POST, PUT, PATCH, DELETE } = deskMove(correction, correctRelease);
