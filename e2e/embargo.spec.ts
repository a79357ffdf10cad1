import { eventually } from "./app";
import { expect, test } from "./fixtures";
import { SURFACES, surfacesShowing } from "./surfaces";

test("an embargoed release is nowhere until its instant, and then everywhere", async ({ request, token }) => {
  const author = { authorization: `Bearer ${token("author@demo.test", "millwright")}` };
  const editor = { authorization: `Bearer ${token("editor@demo.test")}` };
  const headline = "Millwright Brewing names a stout after the old Oxbow ferry";
  const made = await request.post("/api/v1/releases", {
    headers: author,
    data: {
      kind: "business",
      headline,
      dateline: { place: "Riverbend" },
      body: "<p>Millwright Brewing &amp; Kitchen will pour a stout named after the Oxbow ferry, which crossed the river here until the bridge was built. The first barrel is opened by the last ferryman's granddaughter.</p>",
      contacts: [{ name: "June Abernathy", email: "june@millwright.example", public: true }],
      sections: ["business"],
      embargoUntil: new Date(Date.now() + 15_000).toISOString(),
    },
  });
  expect(made.status()).toBe(201);
  const { id, embargoUntil } = await made.json();
  const move = async (path: string, headers: Record<string, string>, etag: string, data?: unknown) => {
    const answer = await request.post(path, {
      headers: { ...headers, "if-match": etag },
      ...(data ? { data } : {}),
    });
    expect(answer.status(), await answer.text()).toBe(200);
    return answer.headers().etag as string;
  };
  let etag = made.headers().etag as string;
  etag = await move(`/api/v1/releases/${id}/submit`, author, etag);
  etag = await move(`/api/v1/desk/releases/${id}/claim`, editor, etag);
  await move(`/api/v1/desk/releases/${id}/approve`, editor, etag, { note: "" });
  const scheduled = await (await request.get(`/api/v1/releases/${id}`, { headers: author })).json();
  expect(scheduled.status).toBe("scheduled");
  expect(await surfacesShowing(request, headline)).toEqual([]);
  expect(Date.now(), "the look around has to end before the embargo does").toBeLessThan(
    Date.parse(embargoUntil),
  );

  await eventually(async () => expect(await surfacesShowing(request, headline)).toEqual(SURFACES), 40_000);
  const published = await (await request.get(`/api/v1/releases/${id}`, { headers: author })).json();
  expect(published).toMatchObject({ status: "published", publishedAt: embargoUntil });
  expect((await request.get(published.url)).status()).toBe(200);
});
