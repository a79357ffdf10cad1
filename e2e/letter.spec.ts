import { mailTo } from "./app";
import { deskMoves, newsOf } from "./desk-moves";
import { expect, test } from "./fixtures";
import { linkIn, plainPage } from "./mailbox";
import { untilRight } from "./public-surfaces";
import { sentRelease } from "./sent-release";
import { gone } from "./surface-faults";

/** A second is required; a busy machine gets more before it fails. */
const PATIENCE_MS = 6_000;

test("a reader signs up without scripts, gets one letter with a release and wire items, follows its sender and leaves with one click", async ({
  browser,
  as,
  request,
  token,
  operate,
  origins,
}) => {
  const mark = Date.now().toString(36);
  const address = `letter+${mark}@mill.test`;
  const headline = `Kingfisher${mark} is the name of the brewery’s new beer`;
  const author = token("author@demo.test", "millwright");
  const release = await sentRelease(request, author, {
    headline,
    text: "The brewery names its new beer after the bird that fishes below the weir, and pours it from Thursday on in the yard, with bread from the harbour and a quiz for the children.",
  });
  const move = deskMoves(request, release);
  await move(token("editor@demo.test"), "claim");
  await move(token("editor@demo.test"), "approve", { note: "" });
  const { id, path } = await newsOf(request, author, release);

  const reader = await plainPage(browser);
  await reader.goto("/subscribe");
  const form = reader.getByRole("form");
  await form.getByLabel("Your email address").fill(address);
  await form.getByRole("button", { name: "Sign up" }).click();
  const editor = await as("editor@demo.test");
  await reader.goto(linkIn(await mailTo(editor, address, /Please confirm/), "confirm"));
  await reader.getByRole("button", { name: "Yes, send it" }).click();
  await expect(reader.getByRole("heading", { name: "You are on the list" })).toBeVisible();

  expect(operate("digest", "--title", "courier", "--now")).toMatch(/Frozen for \d+ reader/);
  const ownMails = /^(?!Please confirm|You will get|You already get)/;
  const letter = await mailTo(editor, address, ownMails);
  // In capitals should it lead.
  expect(letter.toLowerCase()).toContain(headline.toLowerCase());
  expect(letter).toContain("Release submitted by Millwright Brewing & Kitchen");
  expect(letter).toMatch(/Wire from \S/);
  expect(letter).toContain("(From Business)");
  // Sent again at once, nobody has a second.
  expect(() => operate("digest", "--title", "courier", "--now")).toThrow(/has had it/);
  await editor.goto("/desk/outbox");
  const mails = editor.getByRole("listitem").filter({ hasText: address });
  await expect(mails.getByRole("link", { name: ownMails })).toHaveCount(1);

  expect(letter).toContain(path);
  await reader.goto(path);
  await expect(reader.getByRole("heading", { level: 1, name: headline })).toBeVisible();
  await reader.goto(linkIn(letter, "preferences"));
  await reader.getByLabel(/^Follow another/).fill("Millwright Brewing & Kitchen");
  await reader.getByRole("button", { name: "Save" }).click();
  await expect(reader.getByRole("status")).toContainText("Saved");
  await expect(reader.getByLabel("Millwright Brewing & Kitchen").first()).toBeChecked();

  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "America/Chicago" }).format(new Date());
  await reader.goto(`/digest/${today}`);
  await expect(reader.getByRole("link", { name: headline })).toBeVisible();

  // The letter of the day as a page is the one surface of it that can still be put right (P15).
  const digest = [{ kind: "list" as const, path: `/digest/${today}` }];
  const right = headline.replace("Kingfisher", "Heron");
  await move(token("editor@demo.test"), "correct", {
    class: "A",
    note: "It is named after another bird.",
    patch: { headline: right },
  });
  const corrected = (_: unknown, { text }: { text: string }) =>
    text.includes(right) && !text.includes(headline) ? null : "does not say what is right";
  await untilRight(request, origins, digest, corrected, PATIENCE_MS);
  await move(token("admin@demo.test"), "kill", { reason: "There is no such beer.", confirm: right });
  await untilRight(request, origins, digest, gone(id, [headline, right], 410, "canceled"), PATIENCE_MS);

  const left = await request.post(linkIn(letter, "leave"), {
    form: { "List-Unsubscribe": "One-Click" },
    maxRedirects: 0,
  });
  expect(left.status()).toBe(200);
  await reader.goto(linkIn(letter, "preferences"));
  await expect(reader.getByText("You are unsubscribed")).toBeVisible();
  await reader.context().close();
});
