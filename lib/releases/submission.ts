import { checkMedia } from "./media-checks";
import {
  HEADLINE_MAX,
  HEADLINE_MIN,
  type ReleaseContent,
  releaseContent,
  releaseDraft,
  SUMMARY_MAX,
} from "./schema";
import { bodyText } from "./text";

type Complain = (path: (string | number)[], message: string) => void;

function checkText(content: ReleaseContent, complain: Complain): void {
  const headline = content.headline.trim();
  if (headline.length < HEADLINE_MIN)
    complain(
      ["headline"],
      `Write a headline of at least ${HEADLINE_MIN} characters (now ${headline.length}).`,
    );
  if (headline.length > HEADLINE_MAX)
    complain(["headline"], `Keep the headline to ${HEADLINE_MAX} characters (now ${headline.length}).`);
  if (content.summary.length > SUMMARY_MAX)
    complain(["summary"], `Keep the summary to ${SUMMARY_MAX} characters (now ${content.summary.length}).`);
  if (!content.dateline.place.trim()) complain(["dateline", "place"], "Say where the news comes from.");
  if (bodyText(content.body).length < 100)
    complain(["body"], "Write the release: at least 100 characters of text.");
  if (content.sections.length === 0) complain(["sections"], "Choose at least one section.");
}

function checkPeople(content: ReleaseContent, complain: Complain): void {
  content.quotes.forEach((each, i) => {
    if (!each.text.trim()) complain(["quotes", i, "text"], "Write the quote, or remove it.");
    if (!each.speaker.trim()) complain(["quotes", i, "speaker"], "Name the person who says this.");
  });
  if (content.contacts.length === 0) complain(["contacts"], "Give at least one contact the desk can reach.");
  content.contacts.forEach((each, i) => {
    if (!each.name.trim()) complain(["contacts", i, "name"], "Name the contact.");
    if (!each.email && !each.phone.trim())
      complain(["contacts", i, "email"], "Give an email address or a phone number.");
  });
  content.links.forEach((each, i) => {
    if (!each.url) complain(["links", i, "url"], "Give the address, or remove the link.");
  });
}

function checkKind(content: ReleaseContent, complain: Complain): void {
  const { kind } = content;
  if (kind === "appointment") {
    if (!content.appointment?.person) complain(["appointment", "person"], "Name the person.");
    if (!content.appointment?.role) complain(["appointment", "role"], "Name the new role.");
  }
  if (kind === "event") {
    if (!content.event?.start) complain(["event", "start"], "Say when it starts.");
    if (!content.event?.venue) complain(["event", "venue"], "Say where it takes place.");
    if (
      content.event?.start &&
      content.event.end &&
      Date.parse(content.event.end) < Date.parse(content.event.start)
    )
      complain(["event", "end"], "The end is before the start.");
  }
  if (kind === "sports" && !content.sports?.competition)
    complain(["sports", "competition"], "Name the competition.");
}

/**
 * A draft when it is handed in: every field is well formed and what S2 requires is there, all told at once. One
 * schema for form, REST, seed and approval.
 */
export const releaseSubmission = releaseDraft.superRefine((content, context) => {
  const told = new Set<string>();
  const complain: Complain = (path, message) => {
    // A field that is wrong in two ways hears the first.
    if (!told.has(path.join("."))) context.addIssue({ code: "custom", path, message });
    told.add(path.join("."));
  };
  for (const { path, message } of releaseContent.safeParse(content).error?.issues ?? [])
    complain(path as (string | number)[], message);
  checkText(content, complain);
  checkPeople(content, complain);
  checkKind(content, complain);
  checkMedia(content.media, complain);
  if (!content.rightsConfirmed)
    complain(["rightsConfirmed"], "Confirm that you may publish this text and what comes with it.");
});
