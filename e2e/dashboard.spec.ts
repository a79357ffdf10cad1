import { aStory, assertAccessible } from "./app";
import { expect, test } from "./fixtures";
import { sentRelease } from "./sent-release";

test("the dashboard says what waits in words, plots and tables, in light and dark, wide and narrow", async ({
  as,
  token,
  request,
}) => {
  const story = aStory(`on the dashboard ${Date.now()}`);
  const id = await sentRelease(request, token("author@demo.test", "millwright"), story);
  const headers = { Authorization: `Bearer ${token("editor@demo.test")}` };
  const seen = await request.get(`/api/v1/desk/releases/${id}`, { headers });
  const held = await request.post(`/api/v1/desk/releases/${id}/claim`, {
    headers: { ...headers, "If-Match": seen.headers().etag ?? "" },
  });
  expect(held.status(), await held.text()).toBe(200);

  const editor = await as("editor@demo.test");
  await editor.goto("/desk");
  await expect(editor.getByRole("heading", { level: 1, name: "The desk" })).toBeVisible();
  const own = editor.getByRole("region", { name: "Yours" });
  await expect(own.getByRole("listitem").filter({ hasText: story.headline })).toContainText("you are on it");

  const due = editor.getByRole("region", { name: "Due in the next 24 hours" });
  await expect(due).toContainText(/answers? (is|are) due in the next 24 hours, most between \d\d:00 and/);
  await expect(due).toContainText(/In all [\d,]+ (is|are) owed: [\d,]+ waiting, [\d,]+ under review/);
  await expect(due.locator("svg.recharts-surface").first()).toBeVisible();
  await due.getByText("Numbers: Due in the next 24 hours").click();
  await expect(due.getByRole("row")).toHaveCount(26);
  for (const name of [
    "Decided today",
    "Time to an answer, 30 days",
    "Wire items, 24 hours",
    "Waiting by section",
  ])
    await expect(editor.getByRole("region", { name })).toBeVisible();
  await assertAccessible(editor);

  await editor.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await assertAccessible(editor);
  await editor.setViewportSize({ width: 320, height: 800 });
  await editor.reload();
  await expect(due.locator("svg.recharts-surface").first()).toBeVisible();
  const overflow = () =>
    editor.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(overflow).toBeLessThanOrEqual(0);
  await expect(editor.getByRole("button", { name: "Find" })).toBeVisible();
  await assertAccessible(editor);
});
