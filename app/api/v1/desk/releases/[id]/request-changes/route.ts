import { deskMove } from "@/app/api/move";
import { changeRequest } from "@/lib/releases/decisions-schema";
import { requestChanges } from "@/lib/releases/desk-commands";

export const { GET, POST, PUT, PATCH, DELETE } = deskMove(changeRequest, requestChanges);
