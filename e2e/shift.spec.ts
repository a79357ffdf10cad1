import type { Locator } from "@playwright/test";
import { assertAccessible } from "./app";
import { deskMoves } from "./desk-moves";
import { expect, test } from "./fixtures";
import { sentRelease } from "./sent-release";

const COUNT = 20;
const WARDS = ["Children's", "Heart", "Eye", "Bone", "Night"];

test("a shift of twenty releases by keyboard alone", async ({ asNewEditor, request, token }) => {
  const key = Date.now().toString(36);
  const author = token("priya@demo.test", "alder-valley-hospital");
  const giver = token("editor@demo.test");
  const ids: string[] = [];
  for (let i = 0; i < COUNT; i++)
    ids.push(
      await sentRelease(request, author, {
        headline: `Alder Valley Hospital renews its ${WARDS[i % WARDS.length]} ward, part ${i + 1} ${key}`,
        text: `Alder Valley Hospital renews the ${WARDS[i % WARDS.length]} ward, part ${i + 1}, from Monday on. Patients are treated in the north wing until the work is done, and visiting hours stay as they are.`,
      }),
    );

  const page = await asNewEditor("Iris Kettle");
  const to = page.userId;
  await page.goto(`/desk/releases/${ids[0]}`);
  for (const id of ids) await deskMoves(request, id)(giver, "assign", { to });
  await assertAccessible(page);

  // From here on nothing but keys.
  const mine = page.getByText("You are on it.");
  const note = page.getByLabel("Note to the author");
  const dialog = page.getByRole("dialog");
  // What is said of the decision before may still stand there: each names its release.
  let headline = "";
  const said = (words: string) =>
    page.getByRole("status").filter({ hasText: words }).filter({ hasText: headline });
  const until = async (press: string, seen: Locator) =>
    expect(async () => {
      await page.keyboard.press(press);
      await expect(seen).toBeVisible({ timeout: 2_000 });
    }).toPass({ intervals: [100] });
  const approve = () => until("a", said("Approved. Public in 10 seconds."));
  const sendBack = async () => {
    await expect(async () => {
      await page.keyboard.press("r");
      await expect(note).toBeFocused({ timeout: 1_000 });
    }).toPass({ intervals: [100] });
    await page.keyboard.type("Please say how long the work takes.");
    await page.keyboard.press("Escape");
    await until("r", said("Sent back to Priya Ramanathan."));
  };
  const reject = async () => {
    await expect(async () => {
      await page.keyboard.press("x");
      await expect(dialog).toBeVisible({ timeout: 1_000 });
    }).toPass({ intervals: [100] });
    const reason = dialog.getByRole("radio", { name: "This is outside the area we cover." });
    await expect(async () => {
      await page.keyboard.press("4");
      await expect(reason).toBeChecked({ timeout: 500 });
    }).toPass({ intervals: [100] });
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(said("Rejected. The author will be told.")).toBeVisible();
  };

  const decided = { approved: 0, returned: 0, rejected: 0 };
  await until("c", mine);
  for (let i = 0; i < COUNT; i++) {
    await expect(mine).toBeVisible();
    headline = await page.getByRole("heading", { level: 1 }).innerText();
    const kind = i % 4 === 2 ? "returned" : i % 4 === 3 ? "rejected" : "approved";
    await { approved: approve, returned: sendBack, rejected: reject }[kind]();
    decided[kind]++;
    if (i === 0) {
      // A slip of the finger: taken back, and decided again.
      await until("u", page.getByText("Taken back: it is in review again, and yours."));
      await expect(mine).toBeVisible();
      await expect(said("Approved. Public in 10 seconds.")).toBeHidden();
      await approve();
    }
    if (i === COUNT - 1) break;
    const title = page.getByRole("heading", { level: 1 });
    await expect(async () => {
      if ((await title.innerText()) === headline) await page.keyboard.press("n");
      await expect(title).not.toHaveText(headline, { timeout: 1_000 });
    }).toPass({ intervals: [300] });
  }
  expect(decided).toEqual({ approved: 10, returned: 5, rejected: 5 });

  const states = async () => {
    const counts: Record<string, number> = {};
    for (const id of ids) {
      const answer = await request.get(`/api/v1/desk/releases/${id}`, {
        headers: { Authorization: `Bearer ${giver}` },
      });
      const { status } = await answer.json();
      counts[status] = (counts[status] ?? 0) + 1;
    }
    return counts;
  };
  await expect
    .poll(states, { timeout: 40_000, intervals: [2_000] })
    .toEqual({ published: 10, changes_requested: 5, rejected: 5 });
});
