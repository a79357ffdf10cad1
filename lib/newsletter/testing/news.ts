// News of a title for tests of its letters.
import { transaction } from "@/lib/core/db";
import { putItems } from "@/lib/news/commands";
import { sampleInput } from "@/lib/news/sample-input";
import { type NewsInput, newsDetails } from "@/lib/news/schema";

/** Publishes items in a title's section "local", headlined by their keys. @returns their ids, as asked for. */
export async function publish(
  publicationId: string,
  at: Date,
  ...keys: (string | ({ key: string } & Partial<NewsInput>))[]
): Promise<string[]> {
  const inputs = keys.map((each) => {
    const { key, ...change } = typeof each === "string" ? { key: each } : each;
    return sampleInput({
      originKey: `${publicationId} ${key}`,
      headline: key,
      details: newsDetails.parse({ sections: ["local"] }),
      publishedAt: at,
      placements: [{ publicationId, sections: ["local"] }],
      ...change,
    });
  });
  const put = await transaction((tx) => putItems(tx, inputs, at));
  return inputs.map((input) => put.find((each) => each.originKey === input.originKey)!.id);
}
