import { approve, aStory, assertAccessible, claim, eventually } from "./app";
import { expect, test } from "./fixtures";
import { sentRelease } from "./sent-release";

test("the public ledger counts a decision, under the head of the log", async ({
  as,
  page,
  token,
  request,
}) => {
  await page.goto("/");
  await page.getByRole("contentinfo").getByRole("link", { name: "Desk ledger" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Desk ledger" })).toBeVisible();
  const accepted = async () => {
    const csv = await (await request.get("/desk-ledger.csv")).text();
    return Number(csv.trim().split("\r\n").at(-1)?.split(",")[1]);
  };
  const before = await accepted();
  expect(before).toBeGreaterThanOrEqual(0);

  const story = aStory(`counted ${Date.now()}`);
  await sentRelease(request, token("author@demo.test", "millwright"), story);
  const editor = await as("editor@demo.test");
  await claim(editor, story.headline);
  await approve(editor);

  await eventually(async () => expect(await accepted()).toBeGreaterThan(before), 35_000);
  await eventually(async () => {
    await page.goto("/desk-ledger");
    const month = page.getByRole("table", { name: "Decisions by month (UTC)" }).getByRole("row").nth(1);
    expect(Number(await month.getByRole("cell").first().innerText())).toBeGreaterThan(before);
  }, 35_000);
  await expect(page.getByText(/^\d+:[0-9a-f]{64}$/)).toBeVisible();
  await assertAccessible(page);
});
