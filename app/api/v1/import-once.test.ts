import { Document, Packer, Paragraph } from "docx";
import { expect, it } from "vitest";
import { call, tokenOf } from "@/app/api/testing/call";
import { db } from "@/lib/core/db";
import { makeActor, makeOrganisation, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";

await testDatabase();

const documentOf = (text: string) =>
  Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] }));

it("makes one draft of a document that is sent again with its key, and takes no other with it", async () => {
  await makePublication();
  const token = await tokenOf(await makeActor({ organisation: await makeOrganisation() }));
  const send = async (file: Buffer) => {
    const form = new FormData();
    form.set("file", new Blob([new Uint8Array(file)]), "release.docx");
    const whole = new Request("http://localhost", { method: "POST", body: form });
    return call("POST", "/releases/import", {
      token,
      raw: new Uint8Array(await whole.arrayBuffer()),
      headers: { "content-type": whole.headers.get("content-type") ?? "", "idempotency-key": "bakery-1" },
    });
  };
  const bakery = await documentOf("RIVERBEND, Nov. 20, 2026 — The bakery opens on Mill Street on Monday.");
  const [first, second] = await Promise.all([send(bakery), send(bakery)]);
  const third = await send(bakery);
  expect([first.status, second.status, third.status]).toEqual([201, 201, 201]);
  expect([second.body, third.body]).toEqual([first.body, first.body]);
  expect([third.etag, third.headers.get("idempotent-replayed")]).toEqual([first.etag, "true"]);
  expect(await db().release.count()).toBe(1);
  const other = await send(await documentOf("RIVERBEND, Nov. 21, 2026 — The bakery has opened after all."));
  expect([other.status, other.body.errors[0].path]).toEqual([422, "Idempotency-Key"]);
}, 60_000);
