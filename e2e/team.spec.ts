import { assertAccessible, eventually, mailTo } from "./app";
import { expect, test } from "./fixtures";

test("an owner invites somebody, who makes an account, writes, is promoted and let go", async ({
  as,
  browser,
}) => {
  const owner = await as("author@demo.test");
  const address = `vera-${Date.now()}@quay.test`;
  await owner.goto("/portal/team");
  await owner.getByRole("textbox", { name: "Email" }).first().fill(address);
  await owner.getByRole("button", { name: "Send invitation" }).first().click();
  await expect(owner.getByText(`An invitation is on its way to ${address}.`)).toBeVisible();
  await expect(owner.getByRole("button", { name: `Withdraw the invitation of ${address}` })).toBeVisible();
  await assertAccessible(owner);

  const admin = await as("admin@demo.test");
  let link = "";
  await eventually(async () => {
    link = (await mailTo(admin, address, /invites you/)).match(/\/join\?token=\S+/)?.[0] ?? "";
    expect(link).not.toBe("");
  });
  const invited = await (await browser.newContext()).newPage();
  await invited.setViewportSize({ width: 320, height: 700 });
  await invited.goto(link);
  await expect(invited.getByText(address)).toBeVisible();
  await assertAccessible(invited);
  await invited.getByRole("textbox", { name: "Your name" }).fill("Vera Quay");
  await invited.getByRole("textbox", { name: "Password" }).fill("nine barges in a row");
  await invited.getByRole("button", { name: "Make an account and join" }).click();
  await expect(invited).toHaveURL(/\/portal$/);
  await invited.goto("/portal/team");
  await expect(invited.getByText("Vera Quay (you)")).toBeVisible();
  await expect(invited.getByRole("button", { name: "Send invitation" })).toHaveCount(0);

  await owner.reload();
  await owner.getByRole("combobox", { name: "Role of Vera Quay" }).selectOption("manager");
  await expect(owner.getByText("Vera Quay is manager now.")).toBeVisible();
  await invited.reload();
  await expect(invited.getByRole("button", { name: "Send invitation" })).toBeVisible();

  await owner.getByRole("button", { name: "Remove Vera Quay" }).click();
  await owner.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(owner.getByText("Vera Quay no longer belongs to the organisation.")).toBeVisible();
  await invited.goto("/portal/team");
  await expect(invited.getByText("Vera Quay (you)")).toHaveCount(0);
  await invited.goto(link);
  await expect(invited.getByRole("heading", { name: "This invitation no longer works" })).toBeVisible();
  await invited.context().close();
});
