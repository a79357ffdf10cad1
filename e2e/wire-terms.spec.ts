// One story of two agencies, and what sources let readers see, on every public surface of two web processes (I12, I13).
import { expect, test } from "./fixtures";
import { ask } from "./public-surfaces";
import { type Fault, gone, shown } from "./surface-faults";
import { walker } from "./walker";
import { itemCalled, newKey, openAgency, slugOf, storyOf } from "./wire-agency";

// One after another, in one pair of processes: each of these asks some sixty addresses at once.
test.describe.configure({ mode: "default", timeout: 240_000 });

test("one story of two agencies: one public item that names both, and the other takes over", async ({
  origins,
  request,
  token,
}) => {
  const key = newKey();
  const since = new Date().toISOString();
  const editor = token("editor@demo.test");
  const one = await openAgency(request, editor, `Agency One ${key}`, "ninjs");
  const two = await openAgency(request, editor, `Agency Two ${key}`, "NewsML-G2");
  const { words, first } = storyOf(key, `https://one.example/${key}`);
  const { reach, tell } = walker(request, origins);
  const sent = await one.send(first);
  const head = await itemCalled(request, first.headline ?? "");
  const subject = { section: "business", words, since, item: { id: head.id, slug: slugOf(head.path) } };
  await reach("first", subject, shown(head.id), new Date(sent.at));

  // The same words under another name: its own item for a moment, then the first agency's.
  const copy = { ...first, guid: `https://two.example/${key}` };
  const came = await two.send(copy);
  const credits: Fault = (surface, answer) => {
    const fault = shown(head.id)(surface, answer);
    if (fault || !/^\/(news|api)|\.(xml|json)($|\?)/.test(surface.path) || /sitemap/.test(surface.path))
      return fault;
    return [one.name, two.name].every((each) => answer.text.includes(each)) ? null : "does not name both";
  };
  // Putting together what tells the same waits for its turn: behind the demo's pictures, when the world is new.
  await reach("credited", subject, credits, new Date(came.at), 40_000);

  type Change = { pubStatus: string; altIds: { role: string; value: string }[] };
  const changes = await ask(request, origins[0] ?? "", `/api/v1/items?limit=100&since=${came.at}`);
  const withheld = (JSON.parse(changes.text).items as Change[])
    .filter((each) => each.pubStatus === "withheld")
    .map((each) => each.altIds.find(({ role }) => role === "id")?.value ?? "");
  const leading: string[] = [];
  for (const id of withheld) {
    const answer = await request.get(`/news/${id}`, { maxRedirects: 0 });
    if (answer.headers().location === head.path) {
      expect(answer.status()).toBe(308);
      leading.push(id);
    }
  }
  expect(leading).toHaveLength(1);
  const second = leading[0] ?? "";
  const itself = { ...subject, item: { id: second, slug: subject.item.slug } };
  const hidden: Fault = ({ kind }, { status, text }) =>
    kind === "list" && text.includes(second) ? "shows it twice" : status === 200 ? null : "does not answer";
  await reach("once", itself, hidden, new Date(came.at));

  const cancel = await one.send({ ...first, version: 2, status: "canceled", text: "", headline: "" });
  await reach("first cancelled", subject, gone(head.id, [], 410, "canceled"), new Date(cancel.at));
  const alone: Fault = (surface, answer) => {
    const uncredited = surface.kind === "changes" || !answer.text.includes(one.name);
    return shown(second)(surface, answer) ?? (uncredited ? null : "still names the first");
  };
  await reach("second took over", itself, alone, new Date(cancel.at));
  tell();
});

test("a source's rights: nothing beyond the headline or the excerpt anywhere, and no index where it says so", async ({
  origins,
  request,
  token,
}) => {
  const key = newKey();
  const since = new Date().toISOString();
  const { reach, tell } = walker(request, origins);
  for (const rights of ["headline", "excerpt"] as const) {
    const its = `${key}${rights[0]}`;
    const agency = await openAgency(request, token("editor@demo.test"), `Terms ${its}`, "ninjs", {
      rights,
      noIndex: true,
    });
    const { name, words, first } = storyOf(its, `https://agency.example/${its}/1`);
    const picture = await agency.offerPicture(`yard ${its}`);
    const opening = first.text?.split(" ").slice(0, 4).join(" ") ?? "";
    const sent = await agency.send({ ...first, picture });
    const found = await itemCalled(request, first.headline ?? "", { pictured: rights === "excerpt" });
    const item = { id: found.id, slug: slugOf(found.path) };
    const kept: Fault = (surface, answer) => {
      const { kind, path } = surface;
      if (/sitemap/.test(path)) return answer.text.includes(found.id) ? "stands in a sitemap" : null;
      if (path.startsWith("/search")) {
        const finds = answer.text.includes(found.id);
        return finds === path.includes(words) ? "finds by its text, or not by its headline" : null;
      }
      const fault = shown(found.id)(surface, answer);
      if (fault || kind === "file") return fault;
      if (answer.text.includes(words)) return "says more than it may";
      return rights === "headline" && answer.text.includes(opening) ? "says more than the headline" : null;
    };
    const about = { section: "business", since, item };
    await reach(`${rights}, by its text`, { ...about, words }, kept, new Date(sent.at));
    await reach(`${rights}, by its headline`, { ...about, words: name }, kept, new Date(sent.at));
    for (const origin of origins) {
      const page = await request.get(origin + found.path);
      expect(page.headers()["x-robots-tag"]).toContain("noindex");
      expect(await page.text()).toMatch(/<meta name="robots" content="[^"]*noindex/);
      const data = await request.get(`${origin}${found.path}.jsonld`);
      expect(data.headers()["x-robots-tag"]).toContain("noindex");
      expect((await page.text()).includes(opening)).toBe(rights === "excerpt");
    }
    if (rights === "headline") expect(found.images).toEqual([]);
  }
  tell();
});
