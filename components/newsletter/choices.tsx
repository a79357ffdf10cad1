import { BREAKING_MOST, type Preferences, WEEK, WEEKDAY_NAMES } from "@/lib/newsletter/schema";
import { daysChoice } from "@/lib/newsletter/words";
import type { SectionInfo } from "@/lib/publications/schema";

/** A box to tick, with its words. */
export function Tick({
  id,
  name,
  value,
  checked,
  children,
}: {
  id: string;
  name: string;
  value: string;
  checked: boolean;
  children: string;
}) {
  return (
    <li>
      <input id={id} name={name} type="checkbox" value={value} defaultChecked={checked} />{" "}
      <label htmlFor={id}>{children}</label>
    </li>
  );
}

export function SectionChoice({ sections, chosen }: { sections: SectionInfo[]; chosen: Preferences }) {
  return (
    <fieldset aria-describedby="sections-says">
      <legend>Sections</legend>
      <p id="sections-says" className="hint">
        Tick none to get them all.
      </p>
      <ul className="ticks">
        {sections.map(({ slug, name }) => (
          <Tick
            key={slug}
            id={`section-${slug}`}
            name="section"
            value={slug}
            checked={chosen.sections.includes(slug)}
          >
            {name}
          </Tick>
        ))}
      </ul>
    </fieldset>
  );
}

const CHOICES = [
  ["daily", "Every day"],
  ["weekdays", "Monday to Friday"],
  ["chosen", "On these days:"],
] as const;

/** Which days; the days one by one only where there is room for them. */
export function DaysChoice({
  chosen,
  single = true,
  problem,
}: {
  chosen: Preferences;
  single?: boolean;
  problem?: string | undefined;
}) {
  const which = daysChoice(chosen.days);
  return (
    <fieldset id="days" tabIndex={-1} aria-describedby={problem ? "days-problem" : undefined}>
      <legend>Days</legend>
      {problem && (
        <p id="days-problem" className="problem">
          {problem}
        </p>
      )}
      <ul className="ticks">
        {CHOICES.filter(([value]) => single || value !== "chosen").map(([value, words]) => (
          <li key={value}>
            <input
              id={`days-${value}`}
              name="days"
              type="radio"
              value={value}
              defaultChecked={which === value || (!single && value === "daily" && which === "chosen")}
            />{" "}
            <label htmlFor={`days-${value}`}>{words}</label>
          </li>
        ))}
      </ul>
      {single && (
        <ul className="ticks days">
          {WEEK.map((day) => (
            <Tick
              key={day}
              id={`day-${day}`}
              name="day"
              value={String(day)}
              checked={which === "chosen" && chosen.days.includes(day)}
            >
              {WEEKDAY_NAMES[day - 1] ?? ""}
            </Tick>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

const MOST = Array.from({ length: BREAKING_MOST }, (_, i) => i + 1);

/** How many mails a day what is told at once may come to. */
export const MostChoice = ({ chosen: { breakingPerDay } }: { chosen: Preferences }) => (
  <p className="in-line">
    <label htmlFor="breaking-most">At most so many a day:</label>{" "}
    <select id="breaking-most" name="breaking-most" defaultValue={String(breakingPerDay || 2)}>
      {MOST.map((most) => (
        <option key={most}>{most}</option>
      ))}
    </select>
  </p>
);

export const BreakingTick = ({ chosen: { breakingPerDay, alertBreaking } }: { chosen: Preferences }) => (
  <p className="in-line">
    <input
      id="breaking"
      name="breaking"
      type="checkbox"
      value="yes"
      defaultChecked={breakingPerDay > 0 && alertBreaking}
    />{" "}
    <label htmlFor="breaking">Mail me at once when something big happens</label>
  </p>
);

export const BreakingChoice = ({ chosen }: { chosen: Preferences }) => (
  <fieldset>
    <legend>Breaking news</legend>
    <BreakingTick chosen={chosen} />
    <MostChoice chosen={chosen} />
  </fieldset>
);
