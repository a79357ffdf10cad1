"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useForm } from "react-hook-form";
import { Dialog } from "@/components/ui/dialog";
import { bothZones, momentWords } from "@/lib/core/moment";
import type { BoardEntry } from "@/lib/releases/schedule/entry";
import { type MoveForm, moveForm } from "@/lib/releases/schedule/move-form";
import { timeRefusal } from "@/lib/releases/schedule/refusal";
import { zoneCity } from "@/lib/releases/zone-words";
import { instantOfLocal, localOfInstant, readLocal, sideOf } from "@/lib/releases/zoned-time";
import { SideChoice } from "../fields/side-choice";
import classes from "./board.module.css";

type Props = {
  entry: BoardEntry;
  zone: string;
  busy: boolean;
  close: () => void;
  /** Both answer whether it was done; what was refused is said on the board. */
  moveTo: (entry: BoardEntry, at: Date) => Promise<boolean>;
  publishSoon: (entry: BoardEntry) => Promise<boolean>;
};

/** Gives a release another time, typed as a clock shows it: the way to move one without a mouse. */
export function MoveDialog({ entry, zone, busy, close, moveTo, publishSoon }: Props) {
  const now = entry.at.toISOString();
  const form = useForm<MoveForm>({
    resolver: zodResolver(moveForm),
    defaultValues: { local: localOfInstant(now, zone), zone, side: sideOf(now, zone) },
  });
  const { errors } = form.formState;
  const { local, zone: chosen, side } = form.watch();
  const reading = readLocal(local, chosen);
  const instant = instantOfLocal(local, chosen, side);
  const onSubmit = form.handleSubmit(async (input) => {
    const at = new Date(instantOfLocal(input.local, input.zone, input.side) as string);
    const refusal = timeRefusal(at, entry.embargoUntil, new Date());
    if (refusal) return form.setError("local", { message: refusal }, { shouldFocus: true });
    if (await moveTo(entry, at)) close();
  });
  const soon = !entry.embargoUntil || entry.embargoUntil <= new Date();
  const set = (value: string) => form.setValue("local", value, { shouldValidate: true });
  return (
    <Dialog opened close={close} title="Move in time" size="lg">
      <form onSubmit={onSubmit} noValidate className={classes.dialog}>
        <p className={classes.about}>{entry.headline}</p>
        <p>
          It goes public {momentWords(entry.at, zone)}
          {entry.embargoUntil ? `. The embargo ends ${momentWords(entry.embargoUntil, zone)}` : ""}.
        </p>
        <div className={classes.pair}>
          <TextInput
            type="datetime-local"
            label="New time"
            data-autofocus
            error={errors.local?.message}
            {...form.register("local")}
          />
          <NativeSelect
            label="Time zone"
            data={[...new Set([zone, "UTC"])].map((value) => ({ value, label: zoneCity(value) }))}
            {...form.register("zone")}
          />
        </div>
        {reading.kind === "gap" ? (
          <Button variant="default" size="compact-sm" w="fit-content" onClick={() => set(reading.next)}>
            Take {reading.next.slice(11)} instead
          </Button>
        ) : null}
        {reading.kind === "overlap" ? (
          <SideChoice
            reading={reading}
            zone={chosen}
            side={side}
            choose={(at) => form.setValue("side", sideOf(at, chosen), { shouldValidate: true })}
          />
        ) : null}
        <p role="status" className={classes.effect}>
          {instant
            ? `It will go public ${bothZones(new Date(instant), zone).join(" — ")}.`
            : "Give the time at which it goes public."}
        </p>
        <div className={classes.dialogFoot}>
          {soon ? (
            <Button
              variant="subtle"
              loading={busy}
              onClick={async () => {
                if (await publishSoon(entry)) close();
              }}
            >
              Publish now
            </Button>
          ) : null}
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" loading={busy}>
            Move release
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
