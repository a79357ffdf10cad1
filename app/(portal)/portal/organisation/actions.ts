"use server";
import { z } from "zod";
import { action } from "@/lib/auth/action";
import * as organisations from "@/lib/organisations/profile";
import { organisationProfile } from "@/lib/organisations/profile-schema";

export const saveProfile = action(
  z.strictObject({ id: z.uuid(), profile: organisationProfile }),
  async (actor, { id, profile }, now) => {
    await organisations.saveProfile(actor, id, profile, now);
    return null;
  },
);
