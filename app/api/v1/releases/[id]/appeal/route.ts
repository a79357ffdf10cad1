import { authorMove } from "@/app/api/move";
import { appealRelease } from "@/lib/releases/commands";
import { appeal } from "@/lib/releases/decisions-schema";

export const { GET, POST, PUT, PATCH, DELETE } = authorMove(appeal, appealRelease);
