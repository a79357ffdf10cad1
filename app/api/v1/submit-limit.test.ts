import { expect, it } from "vitest";
import { call, tokenOf } from "@/app/api/testing/call";
import { takePoint } from "@/lib/core/rate-limit";
import { makeActor, makeDraft, makeOrganisation, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";

await testDatabase();

it("counts releases sent over the API with those sent by the form", async () => {
  await makePublication();
  const author = await makeActor({ organisation: await makeOrganisation() });
  const token = await tokenOf(author);
  const draft = await makeDraft(author, new Date());
  const submit = () =>
    call("POST", `/releases/${draft.id}/submit`, { token, ifMatch: `"v${draft.version}"` });
  const { remaining } = await takePoint("submit", author.userId);
  await Promise.all(Array.from({ length: remaining }, () => takePoint("submit", author.userId)));
  const refused = await submit();
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  const kept = await call("GET", `/releases/${draft.id}`, { token });
  expect(kept.body).toMatchObject({ status: "draft" });
});
