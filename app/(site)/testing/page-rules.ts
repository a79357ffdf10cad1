import { HtmlValidate } from "html-validate";

/**
 * The HTML standard as html-validate has it. Not asked: how void elements and attributes without a value are written,
 * which is React's matter and all one to the standard.
 */
const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: {
    "void-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "doctype-style": "off",
    // What agencies and organisations write may have any of these inside; they are no faults of HTML.
    "no-trailing-whitespace": "off",
    "long-title": "off",
  },
});

/** What is wrong with a page's HTML, one line each. */
export async function faultsOfPage(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ""})`),
  );
}
