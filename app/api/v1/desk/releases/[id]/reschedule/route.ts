import { deskMove } from "@/app/api/move";
import { rescheduling } from "@/lib/releases/decisions-schema";
import { rescheduleRelease } from "@/lib/releases/scheduled";

export const { GET, POST, PUT, PATCH, DELETE } = deskMove(rescheduling, rescheduleRelease);
