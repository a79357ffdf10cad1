import { deskMove, nothing } from "@/app/api/move";
import { undoDecision } from "@/lib/releases/undo";

export const { GET, POST, PUT, PATCH, DELETE } = deskMove(nothing, undoDecision);
