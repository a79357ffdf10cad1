import { deskMove } from "@/app/api/move";
import { rejection } from "@/lib/releases/decisions-schema";
import { rejectRelease } from "@/lib/releases/desk-commands";

export const { GET, POST, PUT, PATCH, DELETE } = deskMove(rejection, rejectRelease);
