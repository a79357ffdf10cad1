import { authorMove, nothing } from "@/app/api/move";
import { withdrawRelease } from "@/lib/releases/commands";

export const { GET, POST, PUT, PATCH, DELETE } = authorMove(nothing, withdrawRelease);
