// Runs in the browser: it may use nothing from outside its function.

export type Told = { fault: string; entries: number; ids: number; active: string[] };

/**
 * What a strict parser says of XML documents: why one is not well-formed, how many entries and different ids it has,
 * and what is active in the HTML that it carries as text.
 */
export function toldOf(documents: string[]): Told[] {
  const ACTIVE = "script,iframe,object,embed,style,link,meta,base,form,svg,math,template";
  return documents.map((text) => {
    const xml = new DOMParser().parseFromString(text, "application/xml");
    const fault = xml.querySelector("parsererror")?.textContent ?? "";
    const entries = [...xml.querySelectorAll("item, entry, url, sitemap")];
    const ids = new Set(
      entries.map((each) => each.querySelector(":scope > guid, :scope > id, :scope > loc")?.textContent),
    );
    const texts = [...xml.getElementsByTagName("content:encoded"), ...xml.getElementsByTagName("content")];
    const active = texts.flatMap((each) => {
      const html = new DOMParser().parseFromString(each.textContent ?? "", "text/html");
      return [...html.querySelectorAll("*")]
        .filter(
          (one) =>
            one.matches(ACTIVE) ||
            [...one.attributes].some(
              ({ name, value }) =>
                /^(on|style$|srcdoc$)/.test(name) || /^\s*(javascript|data|vbscript):/i.test(value),
            ),
        )
        .map((one) => one.outerHTML.slice(0, 200));
    });
    return { fault, entries: entries.length, ids: ids.size, active };
  });
}
