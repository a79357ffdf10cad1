import { deskMove } from "@/app/api/move";
import { assignRelease } from "@/lib/releases/claims";
import { assignment } from "@/lib/releases/decisions-schema";

export const { GET, POST, PUT, PATCH, DELETE } = deskMove(assignment, assignRelease);
