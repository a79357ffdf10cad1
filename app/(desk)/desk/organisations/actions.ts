"use server";
import { action } from "@/lib/auth/action";
import * as standing from "@/lib/organisations/standing/commands";
import { lifting, settling, suspension } from "@/lib/organisations/standing/schema";

export const suspendOrganisation = action(suspension, standing.suspendOrganisation);
export const liftSuspension = action(lifting, standing.liftSuspension);
export const settleAlarm = action(settling, standing.settleAlarm);
