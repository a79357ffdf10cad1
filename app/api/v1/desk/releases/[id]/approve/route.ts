import { deskMove } from "@/app/api/move";
import { approval } from "@/lib/releases/decisions-schema";
import { approveRelease } from "@/lib/releases/desk-commands";

export const { GET, POST, PUT, PATCH, DELETE } = deskMove(approval, approveRelease);
