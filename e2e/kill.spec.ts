import type { APIRequestContext } from "@playwright/test";
import { aStory, assertAccessible, eventually } from "./app";
import { deskMoves, newsOf } from "./desk-moves";
import { expect, test } from "./fixtures";
import { pdf, photo } from "./pictures";
import { ask, publicSurfaces, untilRight } from "./public-surfaces";
import { sentRelease } from "./sent-release";
import { type Fault, gone, shown } from "./surface-faults";

/** What is required is a second on every surface of every instance; a busy machine gets more before it fails. */
const PATIENCE_MS = 6_000;

type Upload = { id: string; files: string[] };

async function upload(
  request: APIRequestContext,
  token: string,
  file: Awaited<ReturnType<typeof photo>>,
): Promise<Upload> {
  const headers = { Authorization: `Bearer ${token}` };
  const sent = await request.post("/api/v1/media", { headers, multipart: { file }, timeout: 60_000 });
  expect(sent.status(), await sent.text()).toBe(201);
  let told = await sent.json();
  await expect(async () => {
    if (!told.files.length) told = await (await request.get(`/api/v1/media/${told.id}`, { headers })).json();
    expect(told.files.length).toBeGreaterThan(0);
  }).toPass({ timeout: 40_000 });
  return { id: told.id, files: told.files.map((each: string) => new URL(each, "http://a.test").pathname) };
}

test("a correction, a withdrawal and a kill reach every public surface of two web processes", async ({
  origins,
  request,
  token,
}) => {
  test.setTimeout(400_000);
  const key = Date.now().toString(36);
  // Capitals, since the address keeps the first headline in small letters.
  const [old, right, words] = [`Auerhahn${key}`, `Birkhahn${key}`, `Kranich${key}`];
  const author = token("author@demo.test", "millwright");
  const editor = token("editor@demo.test");
  const admin = token("admin@demo.test");
  const [picture, paper] = [
    await upload(request, author, await photo(`market-${key}.jpg`, `market ${key}`)),
    await upload(request, author, pdf(`programme-${key}.pdf`, `Programme ${key}`)),
  ];
  const headline = `${old} market comes to the brewery yard`;
  const text = `The market comes to the brewery yard for the ninth year, with forty stalls, a small stage and a tent for the ${words} choir, which sings at noon and again when the lamps are lit.`;
  const release = await sentRelease(
    request,
    author,
    { headline, text },
    {
      kind: "event",
      event: { start: "2027-05-01T15:00:00Z", timeZone: "America/Chicago", venue: "Brewery yard" },
      rightsConfirmed: true,
      media: [
        {
          id: picture.id,
          role: "hero",
          alt: "Stalls in a yard",
          caption: "The market last year",
          credit: "Photo: M. Reed",
          licence: "CC BY 4.0",
        },
        { id: paper.id, role: "attachment", alt: "", caption: "Programme", credit: "", licence: "" },
      ],
    },
  );
  const move = deskMoves(request, release);
  const since = new Date().toISOString();
  await move(editor, "claim");
  await move(editor, "approve", { note: "" });
  const news = await newsOf(request, author, release);
  const slug = news.path.split("/").at(-1) ?? "";
  const surfaces = publicSurfaces({
    section: "business",
    words,
    since,
    item: { id: news.id, slug },
    organisation: "millwright",
    isEvent: true,
    files: [...picture.files, ...paper.files],
  });
  expect(surfaces.filter((each) => each.kind === "file").length).toBeGreaterThan(4);

  const measured: Record<string, number> = {};
  const reach = async (name: string, fault: Fault) => {
    measured[name] = Math.round(await untilRight(request, origins, surfaces, fault, PATIENCE_MS));
  };
  const corrections = async () =>
    Promise.all(origins.map(async (origin) => (await ask(request, origin, "/corrections")).text));

  const there = shown(news.id);
  const left = (code: 404 | 410, told: "withheld" | "canceled") => gone(news.id, [old, right], code, told);

  try {
    await reach("publication", shown(news.id, true));

    await move(editor, "correct", {
      class: "A",
      note: "The market has another name.",
      patch: { headline: headline.replace(old, right) },
    });
    await reach("correction", (surface, answer) => {
      const { kind, path } = surface;
      const fault = there(surface, answer);
      if (fault || kind === "file" || /sitemap$/.test(path)) return fault;
      // What was wrong is shown struck out where the correction is told, and nowhere else.
      const struck = answer.text.replace(/<del>[^<]*<\/del>/g, "");
      if (struck.includes(old)) return "still says what was wrong";
      return kind === "beside" || answer.text.includes(right) ? null : "does not say what is right";
    });
    for (const list of await corrections()) {
      expect(list).toContain("The market has another name.");
      expect(list).toContain(`<ins>${right}</ins>`);
    }

    await move(editor, "unpublish", { reason: "We have to ask the police first." });
    await reach("withdrawal", left(404, "withheld"));
    for (const list of await corrections()) expect(list).not.toContain(right);

    await move(editor, "claim");
    await move(editor, "approve", { note: "" });
    expect((await newsOf(request, author, release)).path).toBe(news.path);
    await reach("return", there);

    await move(admin, "kill", { reason: "The market was made up.", confirm: headline.replace(old, right) });
    await reach("kill", left(410, "canceled"));
    for (const list of await corrections()) {
      expect(list).toContain("was withdrawn");
      expect(list).toContain("The market was made up.");
      expect(list).not.toMatch(new RegExp(`${old}|${right}`, "i"));
    }
    const tombstone = await ask(request, origins[1] ?? "", news.path);
    expect(tombstone.text).toContain("The market was made up.");
    expect(tombstone.text).not.toMatch(new RegExp(`${old}|${right}`, "i"));
  } finally {
    process.stdout.write(
      `${surfaces.length} surfaces × ${origins.length} processes, milliseconds until all were right: ${JSON.stringify(measured)}\n`,
    );
  }
});

test("an editor in charge kills a release: its words typed, its page gone with a notice", async ({
  as,
  page,
  request,
  token,
}) => {
  const key = Date.now().toString(36);
  const story = aStory(`killed ${key}`);
  const reason = `The shop does not exist (${key}).`;
  const author = token("author@demo.test", "millwright");
  const editor = token("editor@demo.test");
  const id = await sentRelease(request, author, story);
  const move = deskMoves(request, id);
  await move(editor, "claim");
  await move(editor, "approve", { note: "" });
  const { path } = await newsOf(request, author, id);

  const admin = await as("admin@demo.test");
  await admin.goto(`/desk/releases/${id}`);
  await admin.getByRole("button", { name: "Kill for good" }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel("Reason").fill(reason);
  await dialog.getByLabel("Type the headline to confirm").fill("another headline");
  await dialog.getByRole("button", { name: "Kill release" }).click();
  await expect(dialog.getByText("This is not the headline.")).toBeVisible();
  await assertAccessible(admin);
  await dialog.getByLabel("Type the headline to confirm").fill(story.headline);
  await dialog.getByRole("button", { name: "Kill release" }).click();
  await expect(dialog).toBeHidden();

  await eventually(async () => {
    expect((await page.goto(path))?.status()).toBe(410);
  });
  await expect(page.getByRole("heading", { level: 1, name: "This story has been withdrawn" })).toBeVisible();
  await expect(page.getByText(reason)).toBeVisible();
  await assertAccessible(page);
  await page.getByRole("link", { name: "What else was corrected or withdrawn" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Corrections" })).toBeVisible();
  await expect(page.getByText(reason)).toBeVisible();
  await assertAccessible(page);
});
