import { deskMove, nothing } from "@/app/api/move";
import { takeOverRelease } from "@/lib/releases/claims";

export const { GET, POST, PUT, PATCH, DELETE } = deskMove(nothing, takeOverRelease);
