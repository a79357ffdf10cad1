import { assertAccessible, eventually } from "./app";
import { expect, test } from "./fixtures";
import { lookAt } from "./look";
import { photo } from "./pictures";

test("an owner gives the newsroom another logo and press contact, and takes the logo away", async ({
  as,
  browser,
  token,
  request,
}) => {
  const headers = { Authorization: `Bearer ${token("dolores@demo.test", "riverbend-schools")}` };
  const name = `mark-${Date.now()}.jpg`;
  const file = await photo(name, name);
  const sent = await request.post("/api/v1/media", { headers, multipart: { file }, timeout: 60_000 });
  const { id } = await sent.json();
  await eventually(async () => {
    const told = await (await request.get(`/api/v1/media/${id}`, { headers })).json();
    expect(told.files.length).toBeGreaterThan(0);
  }, 60_000);

  const owner = await as("dolores@demo.test");
  await owner.goto("/portal/organisation");
  const logo = owner.getByRole("region", { name: "Logo of Riverbend Unified Schools" });
  const mark = logo.getByRole("img");
  const old = (await mark.getAttribute("src")) ?? "";
  await logo.getByRole("button", { name: "Choose another logo" }).click();
  await owner.getByRole("button", { name }).click();
  await expect(mark).not.toHaveAttribute("src", old);
  const address = (await mark.getAttribute("src")) ?? "";
  const profile = owner.getByRole("form", { name: "Profile of Riverbend Unified Schools" });
  await profile.getByLabel("Press contact").fill("Nell Prior");
  await profile.getByLabel("Press email").fill("press");
  await profile.getByRole("button", { name: "Save profile" }).click();
  await expect(profile.getByText("This is not an email address.")).toBeVisible();
  await profile.getByLabel("Press email").fill("press@riverbendschools.example");
  await profile.getByRole("button", { name: "Save profile" }).click();
  await expect(profile.getByText("The profile is saved.")).toBeVisible();
  await owner.setViewportSize({ width: 320, height: 800 });
  await lookAt(owner, "organisation-320");

  const reader = await (await browser.newContext()).newPage();
  const shown = reader.getByRole("img", { name: "Logo of Riverbend Unified Schools" });
  await eventually(async () => {
    await reader.goto("/newsroom/riverbend-schools");
    await expect(shown).toHaveAttribute("src", address, { timeout: 1_000 });
  });
  expect(await shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await expect(reader.getByText("Press contact: Nell Prior")).toBeVisible();
  await expect(reader.getByRole("link", { name: "press@riverbendschools.example" })).toBeVisible();
  for (const width of [320, 1200]) {
    await reader.setViewportSize({ width, height: 800 });
    await lookAt(reader, `newsroom-${width}`);
  }
  // What is no logo any more is as public as it was before.
  expect((await request.get(old)).status()).toBe(404);

  await logo.getByRole("button", { name: "Take the logo away" }).click();
  await expect(logo.getByText("Your newsroom has no logo.")).toBeVisible();
  await assertAccessible(owner);
  await eventually(async () => {
    await reader.goto("/newsroom/riverbend-schools");
    await expect(shown).toHaveCount(0, { timeout: 1_000 });
  });
  expect((await request.get(address)).status()).toBe(404);
  await reader.context().close();
});
