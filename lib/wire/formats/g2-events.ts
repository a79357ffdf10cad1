import { escapeText } from "@/lib/core/entities";
import { descendants, isNamed, kid, kidText } from "./local-names";
import { innerHtml, type XmlNode } from "./xml-node";

const MOST = 1000;

/** The events of an `events` element as readers want them: what, when, where, and the words about each. */
export function eventsHtml(roots: XmlNode[]): string {
  const events = roots.flatMap((root) =>
    isNamed(root, "event") ? [root] : descendants(root, MOST, "event"),
  );
  return events.map(eventHtml).join("");
}

function eventHtml(event: XmlNode): string {
  const details = kid(event, "eventdetails");
  const when = ["start", "end"].map((name) => kidText(details, "dates", name)).filter((date) => date !== "");
  const where = kidText(details, "location", "name");
  const line = [when.join(" – "), where].filter((part) => part !== "").join(", ");
  const definition = kid(event, "definition");
  return [
    `<h3>${escapeText(kidText(event, "name"))}</h3>`,
    line === "" ? "" : `<p>${escapeText(line)}</p>`,
    definition ? `<p>${innerHtml(definition)}</p>` : "",
  ].join("");
}
