import { authorMove, nothing } from "@/app/api/move";
import { submitRelease } from "@/lib/releases/commands";

export const { GET, POST, PUT, PATCH, DELETE } = authorMove(nothing, submitRelease);
