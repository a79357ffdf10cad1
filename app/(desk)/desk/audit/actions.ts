"use server";
import { z } from "zod";
import { requestCheck } from "@/lib/audit/checks";
import { action } from "@/lib/auth/action";

const check = action(z.strictObject({}), (actor, _, now) => requestCheck(actor, now));

export async function checkLog() {
  return check({});
}
