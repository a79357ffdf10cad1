"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { TextLink } from "@/components/ui/link";
import { LocalTime } from "@/components/ui/local-time";
import type { Outcome } from "@/components/ui/outcome";
import { ReasonForm } from "@/components/ui/reason-form";
import rows from "@/components/ui/rows.module.css";
import { type Settling, suspension } from "@/lib/organisations/standing/schema";

type Alarm = {
  id: string;
  otherName: string;
  otherHref: string;
  detail: string;
  /** Letters that look alike and are not, in words. */
  apart: string[];
  createdAt: string;
  settledAt: string | null;
  settledByName: string;
  settlement: string;
};
type Settle = (input: Settling) => Promise<Outcome<null>>;

/** Whom an organisation looks like; whoever may says what it is. */
export function AlarmList({ alarms, settle }: { alarms: Alarm[]; settle: Settle | null }) {
  return (
    <ul className={rows.rows} aria-label="Look-alike alarms">
      {alarms.map((alarm) => (
        <li key={alarm.id}>
          <span>
            <strong>{alarm.detail}</strong>
            {alarm.apart.length ? (
              <span className={rows.detail}>It has {alarm.apart.join(", ")}.</span>
            ) : null}
            <span className={rows.detail}>
              Compare with <TextLink href={alarm.otherHref}>{alarm.otherName}</TextLink>; raised{" "}
              <LocalTime at={alarm.createdAt} />
            </span>
            {alarm.settledAt ? (
              <span className={rows.detail}>
                {alarm.settlement === "harmless" ? "Harmless" : "Pretending"}, says {alarm.settledByName},{" "}
                <LocalTime at={alarm.settledAt} />
              </span>
            ) : null}
          </span>
          {settle && !alarm.settledAt ? <Verdict alarm={alarm} settle={settle} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Verdict({ alarm, settle }: { alarm: Alarm; settle: Settle }) {
  const router = useRouter();
  return (
    <div style={{ flex: "1 1 100%" }}>
      <ConfirmButton
        label="Harmless"
        name={`Harmless: ${alarm.detail}`}
        title="Settle this alarm as harmless?"
        confirm="It is harmless"
        send={() => settle({ id: alarm.id, settlement: "harmless" })}
        done={() => router.refresh()}
      >
        <p style={{ marginTop: 0 }}>
          {alarm.detail}. The alarm is closed under your name and cannot be opened again; another is raised
          only if the organisation takes another name or website that looks alike.
        </p>
      </ConfirmButton>
      <details style={{ marginTop: "0.75rem" }}>
        <summary>It pretends to be {alarm.otherName}</summary>
        <ReasonForm
          id={alarm.id}
          label={`Suspend for pretending to be ${alarm.otherName}`}
          hint="The organisation’s people read it."
          button="Suspend as pretending"
          resolver={zodResolver(suspension)}
          send={({ id, reason }) => settle({ id, settlement: "pretending", reason })}
        />
      </details>
    </div>
  );
}
