// What agencies say of their items, as it reaches every public surface of two web processes (I2, I4, I5).
import { expect, test } from "./fixtures";
import { ask, type Subject } from "./public-surfaces";
import { type Fault, gone, shown, unknown } from "./surface-faults";
import { PATIENCE_MS, walker } from "./walker";
import { itemCalled, newKey, openAgency, slugOf, storyOf } from "./wire-agency";

// One after another, in one pair of processes: each of these asks some sixty addresses at once.
test.describe.configure({ mode: "default", timeout: 240_000 });

for (const format of ["ninjs", "NewsML-G2"] as const)
  test(`${format}: what an agency publishes, revises, withholds and cancels does so on every surface`, async ({
    origins,
    request,
    token,
  }) => {
    const key = newKey();
    const since = new Date().toISOString();
    const agency = await openAgency(request, token("editor@demo.test"), `Agency ${key}`, format);
    const { name, words, first, next } = storyOf(key, `https://agency.example/${key}/1`);
    const other = storyOf(`b${key}`, `https://agency.example/${key}/2`);
    const { reach, tell } = walker(request, origins);
    const picture = await agency.offerPicture(`yard ${key}`);
    const revised = `Birkhahn${key}`;
    const headline = first.headline?.replace(name, revised) ?? "";

    const stored = await agency.send({ ...first, picture }, other.first);
    expect(stored).toMatchObject({ created: 2, rejected: [] });
    const beside = await itemCalled(request, other.first.headline ?? "");
    const bare = await itemCalled(request, first.headline ?? "");
    const item = { id: bare.id, slug: slugOf(bare.path) };
    const subject: Subject = { section: "business", words, since, item, beside: [beside.path] };
    await reach("usable", subject, shown(bare.id, true), new Date(stored.at));
    const pictured = await itemCalled(request, first.headline ?? "", { pictured: true });
    const all = { ...subject, files: pictured.images };
    await reach("pictured", all, shown(bare.id), new Date());

    const told = await agency.send(next({ version: 2, headline, picture }), other.first);
    expect(told).toMatchObject({ created: 0, updated: 1 });
    const says: Fault = (surface, answer) => {
      const { kind, path } = surface;
      const fault = shown(bare.id)(surface, answer);
      if (fault || kind === "file" || /sitemap$/.test(path)) return fault;
      if (answer.text.includes(name)) return "still says what it said before";
      return kind === "beside" || answer.text.includes(revised) ? null : "does not say it anew";
    };
    await reach("revision", all, says, new Date(told.at));
    const now = await itemCalled(request, headline);
    expect([now.id, now.path]).toEqual([bare.id, bare.path]);
    expect(now.version).toBe(pictured.version + 1);

    const names = [name, revised];
    const withheld = await agency.send(next({ version: 3, status: "withheld", headline, picture }));
    await reach("withheld", all, gone(bare.id, names, 404, "withheld"), new Date(withheld.at));

    const back = await agency.send(next({ version: 4, headline, picture }));
    await reach("back", all, says, new Date(back.at));
    expect((await itemCalled(request, headline)).path).toBe(bare.path);

    const cancel = await agency.send({
      guid: first.guid,
      version: 5,
      status: "canceled",
      first: first.first,
    });
    const killed = gone(bare.id, names, 410, "canceled");
    await reach("cancelled", all, killed, new Date(cancel.at));
    for (const origin of origins) {
      const notice = await ask(request, origin, bare.path);
      expect(notice.text).toContain("This story has been withdrawn");
      expect(notice.text).toContain(`Cancelled by Agency ${key}.`);
      expect((await ask(request, origin, "/corrections")).text).toContain(`Cancelled by Agency ${key}.`);
    }

    for (const message of [first, next({ version: 9, headline })]) {
      const late = await agency.send({ ...message, picture });
      expect(late).toMatchObject({ created: 0, updated: 0 });
      await reach(`late version ${message.version}`, all, killed, new Date(late.at));
    }
    tell();
  });

test("a cancel that comes before its original: nothing of it is ever public", async ({
  origins,
  request,
  token,
}) => {
  const key = newKey();
  const since = new Date().toISOString();
  const editor = token("editor@demo.test");
  const { reach, tell } = walker(request, origins);
  for (const format of ["ninjs", "NewsML-G2"] as const) {
    const its = `${key}${format === "ninjs" ? "n" : "g"}`;
    const agency = await openAgency(request, editor, `Early ${its}`, format);
    const { name, words, first, next } = storyOf(its, `https://agency.example/${its}/1`);
    const marker = storyOf(`m${its}`, `https://agency.example/${its}/2`);
    const cancel = { guid: first.guid, version: 3, status: "canceled" as const, first: first.first };
    expect(await agency.send(cancel)).toMatchObject({ created: 1, rejected: [] });
    // What came with the original is there: so the original would be.
    expect(await agency.send(first, marker.first)).toMatchObject({ created: 1, updated: 0 });
    expect(await agency.send(next({ version: 7 }), marker.first)).toMatchObject({ created: 0, updated: 0 });
    const mark = await itemCalled(request, marker.first.headline ?? "");
    const at = { id: mark.id, slug: slugOf(mark.path) };
    const where = { section: "business", since };
    await reach("marker", { ...where, words: marker.words, item: at }, shown(mark.id), new Date());
    await reach(format, { ...where, words, beside: [mark.path] }, unknown(name), new Date());
  }
  tell();
});

test("an embargo and an expiry are kept to by the clock, without another poll", async ({
  origins,
  request,
  token,
}) => {
  const key = newKey();
  const since = new Date().toISOString();
  const { reach, tell } = walker(request, origins);
  const where = { section: "business", since };
  for (const format of ["ninjs", "NewsML-G2"] as const) {
    const its = `${key}${format === "ninjs" ? "n" : "g"}`;
    const agency = await openAgency(request, token("editor@demo.test"), `Clock ${its}`, format);
    const { name, words, next } = storyOf(its, `https://agency.example/${its}/1`);
    const marker = storyOf(`m${its}`, `https://agency.example/${its}/2`);
    const embargoed = new Date(Date.now() + 15_000);
    const expires = new Date(embargoed.getTime() + 15_000);
    const message = next({ embargoed, expires });
    await agency.send(message, marker.first);
    const polled = await agency.lastPolledAt();
    const mark = await itemCalled(request, marker.first.headline ?? "");
    // What is answered after the instant says nothing of what was shown before it.
    let answered = 0;
    const early: Fault = (surface, answer) => {
      if (Date.now() >= embargoed.getTime()) return null;
      answered++;
      return unknown(name)(surface, answer);
    };
    await reach(`${format} before`, { ...where, words, beside: [mark.path] }, early, new Date());
    expect(answered).toBeGreaterThan(0);

    const found = await itemCalled(request, message.headline ?? "");
    expect(Date.now()).toBeGreaterThanOrEqual(embargoed.getTime());
    const item = { id: found.id, slug: slugOf(found.path) };
    await reach(`${format} opened`, { ...where, words, item }, shown(found.id), embargoed);
    await reach(
      `${format} expired`,
      { ...where, words, item, beside: [mark.path] },
      gone(found.id, [name], 404, "withheld"),
      expires,
      Math.max(0, expires.getTime() - Date.now()) + PATIENCE_MS,
    );
    expect(Date.now()).toBeGreaterThanOrEqual(expires.getTime());
    expect(await agency.lastPolledAt()).toBe(polled);
  }
  tell();
});
