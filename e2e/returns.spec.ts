import { expect, test } from "./fixtures";
import { lookAt } from "./look";
import { handOn, tellOf } from "./mail-hook";

test("the desk sees what came back, reads what nobody understood, and lifts what should not be", async ({
  as,
  request,
}) => {
  const mark = `m${Date.now()}`;
  const address = `${mark}@mill.test`;
  const words = `<img src=x onerror=alert(1)> ${mark}: stop it, or I call <b>550 5.1.1</b>`;
  expect(await handOn(request, `From: ida@mill.test\nSubject: About ${mark}\n\n${words}`)).toBe(202);
  const event = {
    type: "bounce",
    address,
    permanent: true,
    status: "5.1.1",
    diagnostic: `550 no ${address}`,
  };
  expect(await tellOf(request, event)).toBe(202);

  const page = await as("admin@demo.test");
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto("/desk/newsletter/returns");
  await expect(page.getByText("550 no …").first()).toBeVisible();
  const one = page.getByRole("region", { name: "One address" });
  await one.getByRole("textbox", { name: "Address" }).fill(address);
  await one.getByRole("button", { name: "Look up" }).click();
  await expect(one.getByText(/Nothing is mailed to .* mail to it came back/)).toBeVisible();
  await lookAt(page, "returns");
  const lift = one.getByRole("form", { name: "Lift the suppression" });
  await lift.getByRole("button").click();
  await expect(lift.getByText("Say why, in a few words.")).toBeVisible();
  await lift.getByLabel("Reason").fill(`${address} moved to a new server`);
  await lift.getByRole("button").click();
  await expect(one.getByText("Mail may go to this address again.")).toBeVisible();
  await expect(one.getByText(/is not suppressed/)).toBeVisible();
  expect(page.url()).not.toContain(mark);

  await page
    .getByRole("navigation", { name: "Kinds" })
    .getByRole("link", { name: /To look at/ })
    .click();
  await page.getByText(`About ${mark}`).locator("..").getByRole("link").click();
  await expect(page.getByRole("region", { name: "Its words" })).toContainText(words);
  await lookAt(page, "returned");
  await page.getByRole("button", { name: "I have looked at it" }).click();
  await expect(page.getByText(/^by .*, /)).toBeVisible();
  const editor = await as("editor@demo.test");
  await editor.goto(page.url());
  await expect(editor.getByText(/only administrators read them/)).toBeVisible();
  await expect(editor.getByText("stop it")).toHaveCount(0);
});
