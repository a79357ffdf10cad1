import { deskMove, nothing } from "@/app/api/move";
import { claimRelease } from "@/lib/releases/claims";

export const { GET, POST, PUT, PATCH, DELETE } = deskMove(nothing, claimRelease);
