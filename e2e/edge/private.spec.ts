import { expect, test } from "../fixtures";
import { sentRelease } from "../sent-release";
import { ask, BYPASS } from "./ask";
import { published } from "./published";

const edge = () => process.env.E2E_URL as string;

/** Asked by whoever may see it, then by anybody: nothing of the first answer is in the second. */
async function staysPrivate(
  path: string,
  headers: Record<string, string>,
  words: string | RegExp,
): Promise<void> {
  for (let i = 0; i < 2; i++) {
    const own = await ask(edge() + path, headers);
    expect(own.text, path).toMatch(words);
    expect([own.how, own.headers["cache-control"]], path).toEqual([
      BYPASS,
      expect.stringMatching(/no-store|private/),
    ]);
    const other = await ask(edge() + path);
    expect(other.text, path).not.toMatch(words);
    expect(other.how, path).toBe(BYPASS);
  }
}

test("the edge keeps nothing of what is for somebody alone", async ({ as, request, token }) => {
  const name = `private ${Date.now().toString(36)}`;
  const author = token("author@demo.test", "millwright");
  const story = {
    headline: `Millwright Brewing plans a ${name} cellar`,
    text: `A ${name} cellar. `.repeat(20),
  };
  const id = await sentRelease(request, author, story, { submit: false });
  const bearer = { authorization: `Bearer ${author}` };
  const cookieOf = async (email: "author@demo.test" | "editor@demo.test") => {
    const page = await as(email);
    const cookies = await page.context().cookies();
    return { cookie: cookies.map((each) => `${each.name}=${each.value}`).join("; ") };
  };
  const member = await cookieOf("author@demo.test");
  const editor = await cookieOf("editor@demo.test");

  await staysPrivate(`/portal/releases/${id}`, member, story.headline);
  await staysPrivate("/desk/queue", editor, /<main[\s\S]*<h1/);
  await staysPrivate("/account", editor, "editor@demo.test");
  await staysPrivate(`/api/v1/releases/${id}`, bearer, story.headline);

  const link = await request.post(`/api/v1/releases/${id}/preview-links`, { headers: bearer, data: {} });
  expect(link.status(), await link.text()).toBe(201);
  const preview = new URL((await link.json()).url).pathname;
  for (let i = 0; i < 2; i++) {
    const shown = await ask(edge() + preview);
    expect([shown.status, shown.how]).toEqual([200, BYPASS]);
  }

  // A page of readers is the same for whoever is signed in, and brings nobody a cookie.
  const { path } = await published(request, token, name);
  for (const headers of [member, editor, {}]) {
    const { status, headers: got, text } = await ask(edge() + path, headers);
    expect([status, got["set-cookie"]]).toEqual([200, undefined]);
    expect(text).not.toContain("demo.test");
  }
  for (const hidden of [
    "surrogate-key",
    "surrogate-control",
    "cdn-cache-control",
    "cache-tag",
    "xkey",
    "age",
  ])
    expect((await ask(edge() + path)).headers[hidden], hidden).toBeUndefined();
  for (const wrong of ["", "/", "/purge/", "/purge/guessed"])
    expect(
      (await ask(edge(), { "surrogate-key": "everything" }, { method: "PURGE", path: wrong || "/x" })).status,
    ).toBe(405);
});
