import { Fragment } from "react";
import type { Notice } from "@/lib/newsletter/edition/content";
import type { Block } from "@/lib/newsletter/letter/outline";
import type { Setting } from "@/lib/newsletter/letter/press";
import { NOTICES_ABOUT, NOTICES_HEADING, noticeWords, PART_WORDS } from "@/lib/newsletter/letter/words";
import type { Look } from "./look";

/** The editor's few words. */
export function Note({ text, look }: { text: string; look: Look }) {
  return (
    <div className="h" style={look.note}>
      <p style={look.flat}>
        {text.split("\r\n").map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines may repeat and never move
          <Fragment key={at}>
            {at > 0 && <br />}
            {line}
          </Fragment>
        ))}
      </p>
    </div>
  );
}

export function Rubric({ part, look }: { part: Block["part"]; look: Look }) {
  const { heading, about } = PART_WORDS[part];
  return (
    <div className="h" style={look.rubric}>
      <h2 style={look.rubricHead}>{heading}</h2>
      {about && (
        <p className="q" style={look.small}>
          {about}
        </p>
      )}
    </div>
  );
}

export function NoticesHead({ look }: { look: Look }) {
  return (
    <div className="t" style={look.notices}>
      <h2 style={look.rubricHead}>{NOTICES_HEADING}</h2>
      <p className="q" style={look.small}>
        {NOTICES_ABOUT}
      </p>
    </div>
  );
}

/** What was wrong in something its reader was sent, in plain words. */
export function NoticeOf({ notice, setting, look }: { notice: Notice; setting: Setting; look: Look }) {
  return (
    <div className="t" style={look.notice}>
      <h3 style={look.head}>
        <a href={setting.title.origin + notice.path} style={look.link}>
          {noticeWords(notice)}
        </a>
      </h3>
      {notice.note && <p style={look.text}>{notice.note}</p>}
    </div>
  );
}
