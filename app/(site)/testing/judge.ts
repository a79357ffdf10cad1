// These run in the browser: they may use nothing from outside their function.

/**
 * What the documents in the frames of this page hold that no page of readers has: elements, attributes and addresses
 * outside the schema, in the stored text and around it. The schema around it is that of the page's own components.
 */
export function judgeFrames(): { index: number; what: string }[] {
  const CHROME = new Set(
    "html head meta title link script body a header nav ul ol li div span p form label input button select option search main article section aside h1 h2 h3 h4 time dl dt dd figure figcaption picture source img b strong em br mark footer small blockquote details summary".split(
      " ",
    ),
  );
  const CHROME_ATTRIBUTES =
    /^(accept-charset|action|alt|aria-[a-z]+|as|autocomplete|charset|class|content|datetime|decoding|dir|fetchpriority|for|height|href|hreflang|id|lang|loading|maxlength|method|name|open|placeholder|property|rel|required|role|selected|sizes|src|srcset|tabindex|title|type|value|width)$/;
  const TEXT: Record<string, string[]> = Object.fromEntries(
    "p h2 h3 h4 ul ol li blockquote strong em br hr sub sup code pre table thead tbody tfoot tr caption"
      .split(" ")
      .map((name) => [name, []]),
  );
  Object.assign(TEXT, {
    a: ["href", "rel"],
    td: ["colspan", "rowspan"],
    th: ["colspan", "rowspan", "scope"],
    // The dateline that the page sets before the first words.
    span: ["class"],
    b: [],
  });
  const SINGLE = ["html", "head", "body", "main", "title", "base", "meta[http-equiv]"];
  const found: { index: number; what: string }[] = [];
  const inText = (each: Element) =>
    each.closest(".text, .feed-html") !== null && !each.matches(".text, .feed-html");
  const frames = [...document.querySelectorAll("iframe")];
  frames.forEach((frame, index) => {
    const wrong = (what: string, each?: Element) =>
      found.push({ index, what: `${what}${each ? `: ${each.outerHTML.slice(0, 160)}` : ""}` });
    const inside = frame.contentDocument;
    if (!inside?.body) {
      wrong("nothing to be seen");
      return;
    }
    for (const each of inside.querySelectorAll("*")) {
      const name = each.localName;
      const text = inText(each);
      if (each.namespaceURI !== "http://www.w3.org/1999/xhtml") wrong("another namespace", each);
      if (text ? !TEXT[name] : !CHROME.has(name)) wrong(`<${name}>`, each);
      if (name === "script" && each.getAttribute("type") !== "application/ld+json") wrong("a script", each);
      for (const { name: attribute, value } of each.attributes) {
        if (text ? !TEXT[name]?.includes(attribute) : !CHROME_ATTRIBUTES.test(attribute))
          wrong(`${attribute} of <${name}>`, each);
        // The title's icon is drawn by us, and holds nothing that was handed in but the first letter of its name.
        const icon = each.matches('head > link[rel="icon"]') && value.startsWith("data:image/svg+xml,");
        if (
          !icon &&
          /^(href|src|action|cite)$/.test(attribute) &&
          !/^(https?:|mailto:|$)/.test(new URL(value, inside.baseURI).protocol)
        )
          wrong(`address ${value.slice(0, 80)}`, each);
      }
      if (each instanceof (frame.contentWindow as unknown as typeof globalThis).HTMLFormElement)
        if (new URL(each.action).pathname !== "/search" && new URL(each.action).pathname !== "/subscribe")
          wrong("a form", each);
    }
    for (const single of SINGLE) {
      const count = inside.querySelectorAll(single).length;
      if (count !== (/base|\[/.test(single) ? 0 : 1)) wrong(`${count} of ${single}`);
    }
    if (inside.compatMode !== "CSS1Compat") wrong("not in standards mode");
  });
  return found;
}

/** Does in every frame what a reader might: whatever waits for an event gets it, and what runs when followed is followed. */
export function provokeFrames(): void {
  for (const frame of document.querySelectorAll("iframe")) {
    for (const each of frame.contentDocument?.querySelectorAll("*") ?? []) {
      for (const { name } of [...each.attributes])
        if (name.startsWith("on")) each.dispatchEvent(new Event(name.slice(2), { bubbles: true }));
      // A link of another realm is no HTMLAnchorElement of this one.
      const link = each as Partial<HTMLAnchorElement>;
      if (link.protocol === "javascript:") link.click?.();
    }
  }
}
