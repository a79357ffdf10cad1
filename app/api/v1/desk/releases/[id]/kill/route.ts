import { deskMove } from "@/app/api/move";
import { killOrder } from "@/lib/releases/decisions-schema";
import { killRelease } from "@/lib/releases/retraction";

export const { GET, POST, PUT, PATCH, DELETE } = deskMove(killOrder, killRelease);
