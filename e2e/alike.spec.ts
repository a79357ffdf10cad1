import { assertAccessible, startRelease, writeRelease } from "./app";
import { expect, test } from "./fixtures";

type Item = { bodies?: { contentType: string; value: string }[] };
const plainText = (item: Item) => item.bodies?.find((each) => each.contentType === "text/plain")?.value ?? "";

test("a reworded copy of a published story is found while it is written, a new story is not", async ({
  as,
  request,
}) => {
  const page = await as("author@demo.test");
  const { items } = (await (await request.get("/api/v1/items?limit=50")).json()) as { items: Item[] };
  const texts = items.map(plainText);
  const [first = "", ...rest] = (texts.find((each) => each.split(/\s+/).length > 120) ?? "")
    .split(/\n+/)
    .filter(Boolean);
  expect(rest.length).toBeGreaterThan(0);
  const text = page.getByRole("textbox", { name: "Text", exact: true });
  const panel = page.getByRole("region", { name: "Preflight" });
  await startRelease(page);
  await writeRelease(page, {
    headline: "Lantern walkers of Osier Lane count bats along the towpath",
    text: "Forty walkers with lanterns counted two hundred and six bats between the lock and the old lime kiln on Friday night. The count is the ninth since the towpath was mended, and the first in which children under ten kept the tally sheets.",
  });
  const searched = page.waitForResponse(
    (answer) => answer.request().method() === "POST" && /"content"/.test(answer.request().postData() ?? ""),
  );
  await text.press("End");
  await page.keyboard.insertText(" They walk again in May.");
  await searched;
  await expect(panel.getByRole("link", { name: "Read that text" })).toHaveCount(0);

  await text.fill(`${rest.join("\n\n")}\n\n${first} So readers were told.`);
  await expect(panel.getByRole("link", { name: "Read that text" }).first()).toBeVisible({ timeout: 40_000 });
  await assertAccessible(page);
});
