import type { StaffRole } from "@/lib/auth/actor";

export const STAFF_LABELS: Record<StaffRole, string> = { editor: "Editor", admin: "Administrator" };
export const STAFF_WORDS: Record<StaffRole, string> = {
  editor: "works on releases and the wire",
  admin: "does that and keeps the people of the desk",
};
