import { expect, it } from "vitest";
import { verifyChain } from "@/lib/audit/verify";
import { claimRelease } from "@/lib/releases/claims";
import { REJECTION_REASONS } from "@/lib/releases/decisions-schema";
import { approveRelease, rejectRelease } from "@/lib/releases/desk-commands";
import { makeActor, makeOrganisation, makePublication, makeSubmitted } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { ask } from "./testing/ask";

await testDatabase();
await makePublication({ hostnames: ["courier.example"] });
const author = await makeActor({ organisation: await makeOrganisation("Unnamed & Sons") });
const editor = await makeActor({ staff: "editor", name: "Ada Holm" });
const now = new Date();

async function decided(headline: string, reason?: string) {
  const claimed = await claimRelease(editor, await makeSubmitted(author, now, { headline }), now);
  if (!reason) return approveRelease(editor, { ...claimed, note: "", publishAt: null }, now);
  return rejectRelease(editor, { ...claimed, reason, note: "", points: [] }, now);
}

it("prints the desk's figures under the hash of its log, and nobody's words or names", async () => {
  expect((await ask("courier.example", "/desk-ledger/route.tsx")).status).toBe(200);
  await decided("Harbour Bakery opens a shop in Mill Street", REJECTION_REASONS[0]);
  await decided("Harbour Bakery opens a shop in Ferry Street", "A private matter of Ida’s");
  await decided("Harbour Bakery opens a shop in Lock Street");
  // Another title's host: its page was not made before.
  await makePublication({ slug: "herald", position: 1, hostnames: ["herald.example"] });
  const answer = await ask("herald.example", "/desk-ledger/route.tsx");
  const html = await answer.text();
  expect(html).toContain("33.3%");
  expect(html).toContain(REJECTION_REASONS[0]);
  expect(html).toContain("Another reason, in an editor’s own words");
  expect(html).not.toMatch(/Ida|Ada Holm|Unnamed|Mill Street|style="|<script/);
  const { head } = await verifyChain();
  expect(html).toContain(`${head.position}:${head.hash}`);
});

it("gives the numbers as CSV", async () => {
  const answer = await ask("courier.example", "/desk-ledger.csv/route.ts");
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  const lines = (await answer.text()).trim().split("\r\n");
  expect(lines).toHaveLength(13);
  expect(lines.at(-1)).toMatch(new RegExp(`^${now.toISOString().slice(0, 7)},1,0,2,0\\.3333,`));
});
