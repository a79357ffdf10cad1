import { expect, it } from "vitest";
import { db } from "@/lib/core/db";
import {
  makeActor,
  makeOrganisation,
  makePublication,
  makeSubmitted,
  validContent,
} from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { createRelease } from "../commands";
import { releaseDraft } from "../schema";
import { beginWith, removeTemplate, saveTemplate, templatesOf } from "./templates";

await testDatabase();
const now = new Date("2026-11-22T12:00:00Z");

async function written() {
  const organisation = await makeOrganisation();
  const actor = await makeActor({ organisation });
  await makePublication();
  const content = validContent({
    publishAt: "2026-12-01T09:00:00Z",
    embargoUntil: "2026-12-01T10:00:00Z",
    rightsConfirmed: true,
    noteToEditor: "Please ring before noon.",
    legalCase: "22-cv-1",
  });
  const { id } = await createRelease(actor, organisation.id, content, now);
  return { organisationId: organisation.id, actor, id, content };
}

it("copies the text, and nothing that belongs to one occasion", async () => {
  const { actor, id, content, organisationId } = await written();
  const copy = await beginWith(actor, { release: id }, now);
  expect(copy.organisationId).toBe(organisationId);
  expect(copy.content).toMatchObject({
    headline: content.headline,
    body: content.body,
    contacts: content.contacts,
    publishAt: null,
    embargoUntil: null,
    rightsConfirmed: false,
    noteToEditor: "",
    legalCase: "",
  });
});

it("keeps templates by name for the organisation, and for nobody else", async () => {
  const { actor, id, content, organisationId } = await written();
  const stranger = (await written()).actor;
  const first = await saveTemplate(actor, { releaseId: id, name: "Match report" }, now);
  expect(await saveTemplate(actor, { releaseId: id, name: "Match report" }, now)).toEqual(first);
  expect((await templatesOf(actor, organisationId)).map((each) => each.name)).toEqual(["Match report"]);
  expect((await beginWith(actor, { template: first.id }, now)).content.headline).toBe(content.headline);
  for (const ask of [
    () => saveTemplate(stranger, { releaseId: id, name: "Mine" }, now),
    () => templatesOf(stranger, organisationId),
    () => beginWith(stranger, { template: first.id }, now),
    () => beginWith(stranger, { release: id }, now),
    () => removeTemplate(stranger, first, now),
  ])
    await expect(ask()).rejects.toMatchObject({ kind: "not_found" });
  await removeTemplate(actor, first, now);
  expect(await templatesOf(actor, organisationId)).toEqual([]);
});

it("lets an editor read a release, but not make a template of it", async () => {
  const { actor } = await written();
  const { id } = await makeSubmitted(actor, now);
  const editor = await makeActor({ staff: "editor" });
  await expect(saveTemplate(editor, { releaseId: id, name: "Theirs" }, now)).rejects.toMatchObject({
    kind: "not_found",
  });
});

it("begins with a template of a draft that was not finished", async () => {
  const { actor, organisationId } = await written();
  const unfinished = { ...validContent(), headline: "x".repeat(400), contacts: [] };
  const content = releaseDraft.parse({ ...unfinished, links: [{ label: "Plan", url: "https:/" }] });
  const { id } = await createRelease(actor, organisationId, content, now);
  const template = await saveTemplate(actor, { releaseId: id, name: "Half" }, now);
  expect((await beginWith(actor, { template: template.id }, now)).content).toMatchObject({
    headline: "x".repeat(400),
    links: [{ label: "Plan", url: "https:/" }],
  });
});

it("replaces a template where there is no room for another", async () => {
  const { actor, id, organisationId } = await written();
  const data = Array.from({ length: 100 }, (_, i) => ({
    organisationId,
    name: `Template ${i}`,
    content: {},
    createdByName: "Ada",
    createdAt: now,
    updatedAt: now,
  }));
  await db().releaseTemplate.createMany({ data });
  await saveTemplate(actor, { releaseId: id, name: "Template 7" }, now);
  await expect(saveTemplate(actor, { releaseId: id, name: "New" }, now)).rejects.toMatchObject({
    kind: "conflict",
  });
});
