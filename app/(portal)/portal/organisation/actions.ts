"use server";
import { z } from "zod";
import { action } from "@/lib/auth/action";
import { discard, setAgency, shelve } from "@/lib/organisations/cupboard/commands";
import { agencySetting, discarding, shelving } from "@/lib/organisations/cupboard/schema";
import * as identity from "@/lib/organisations/identity/commands";
import { proofId, proofStart } from "@/lib/organisations/identity/schema";
import * as organisations from "@/lib/organisations/profile";
import { logoChoice, organisationProfile } from "@/lib/organisations/profile-schema";
import { setLogo } from "@/lib/organisations/set-logo";
import { templateId } from "@/lib/releases/reuse/schema";
import { removeTemplate } from "@/lib/releases/reuse/templates";

export const saveProfile = action(
  z.strictObject({ id: z.uuid(), profile: organisationProfile }),
  async (actor, { id, profile }, now) => {
    await organisations.saveProfile(actor, id, profile, now);
    return null;
  },
);

export const chooseLogo = action(logoChoice, setLogo);

export const putOnShelf = action(shelving, shelve);

export const takeOffShelf = action(discarding, async (actor, input, now) => {
  await discard(actor, input, now);
  return null;
});

export const sayAgency = action(agencySetting, async (actor, input, now) => {
  await setAgency(actor, input, now);
  return null;
});

export const dropTemplate = action(templateId, async (actor, input, now) => {
  await removeTemplate(actor, input, now);
  return null;
});

export const startProof = action(proofStart, identity.startProof);
export const lookForProof = action(proofId, (actor, input) => identity.lookNow(actor, input));
export const giveUpProof = action(proofId, identity.giveUpProof);
