import { aStory } from "./app";
import { expect, test } from "./fixtures";

const TABS = 50;

test("of fifty decisions sent at once one takes effect, and the others are told", async ({
  request,
  token,
}) => {
  const author = { authorization: `Bearer ${token("author@demo.test", "millwright")}` };
  const editor = { authorization: `Bearer ${token("editor@demo.test")}` };
  const second = { authorization: `Bearer ${token("admin@demo.test")}` };
  const story = aStory(`race-${Date.now().toString(36)}`);
  const made = await request.post("/api/v1/releases", {
    headers: author,
    data: {
      kind: "business",
      headline: story.headline,
      dateline: { place: "Riverbend" },
      body: `<p>${story.text}</p>`,
      contacts: [{ name: "June Abernathy", email: "june@millwright.example", public: true }],
      sections: ["business"],
    },
  });
  expect(made.status(), await made.text()).toBe(201);
  const { id } = await made.json();
  const move = async (path: string, headers: Record<string, string>, etag: string) => {
    const answer = await request.post(path, { headers: { ...headers, "if-match": etag } });
    expect(answer.status(), await answer.text()).toBe(200);
    return answer.headers().etag as string;
  };
  const submitted = await move(`/api/v1/releases/${id}/submit`, author, made.headers().etag as string);
  const etag = await move(`/api/v1/desk/releases/${id}/claim`, editor, submitted);

  const orders = [
    ["approve", { note: "" }],
    ["reject", { reason: "This is advertising rather than news." }],
    ["request-changes", { note: "Please name the street." }],
  ] as const;
  const answers = await Promise.all(
    Array.from({ length: TABS }, async (_, i) => {
      const [verb, data] = orders[i % orders.length] as (typeof orders)[number];
      const headers = { ...(i % 5 === 4 ? second : editor), "if-match": etag };
      const answer = await request.post(`/api/v1/desk/releases/${id}/${verb}`, { headers, data });
      return { status: answer.status(), body: await answer.json() };
    }),
  );
  const done = answers.filter(({ status }) => status === 200);
  const refused = answers.filter(({ status }) => status === 409 || status === 412);
  expect([done.length, refused.length], JSON.stringify(answers.map(({ status }) => status))).toEqual([
    1,
    TABS - 1,
  ]);
  const decided = done[0]?.body;
  // Each of the others learns what there is now, or who holds what they do not.
  for (const { body } of refused)
    expect(body.current?.version ?? body.heldBy, JSON.stringify(body)).toEqual(
      body.current ? decided.version : expect.any(String),
    );

  const review = await (await request.get(`/api/v1/desk/releases/${id}`, { headers: editor })).json();
  expect(review).toMatchObject({ status: decided.status, version: decided.version });
  expect(review.decisions).toHaveLength(1);
  const verbs = review.timeline.map((each: { verb: string }) => each.verb);
  expect(verbs.filter((verb: string) => /^(approve|reject|request_changes)$/.test(verb))).toHaveLength(1);
  await expect(async () => {
    const seen = await (await request.get(`/api/v1/releases/${id}`, { headers: author })).json();
    expect(seen.status).toBe(decided.status);
  }).toPass();
});
