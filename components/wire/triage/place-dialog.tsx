"use client";
import { Button, Group } from "@mantine/core";
import { type FormEvent, useState } from "react";
import classes from "@/components/desk/bulk.module.css";
import { Dialog } from "@/components/ui/dialog";
import { RouteFields } from "../source/route-fields";
import { itemsWords, type Place } from "./orders";

export type Titles = { slug: string; name: string; sections: { slug: string; name: string }[] }[];

/** Asks where items go: titles and sections. */
export function PlaceDialog({
  count,
  start,
  titles,
  publishes,
  close,
  send,
}: {
  count: number;
  start: Place[];
  titles: Titles;
  /** Whether they are published there with the same button. */
  publishes: boolean;
  close: () => void;
  send: (places: Place[]) => void;
}) {
  const [places, setPlaces] = useState(start);
  const [missing, setMissing] = useState(false);
  const name = `${publishes ? "Publish" : "Place"} ${itemsWords(count)}`;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (places.length === 0) return setMissing(true);
    send(places);
  };
  return (
    <Dialog opened close={close} title={name} size="lg">
      <form onSubmit={submit} noValidate className={classes.order}>
        <RouteFields
          titles={titles}
          value={places}
          onChange={setPlaces}
          description={`${count === 1 ? "The item appears" : "The items appear"} in these sections, whatever the source's settings say.`}
          error={missing && places.length === 0 ? "Choose a section at least." : undefined}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit">{name}</Button>
        </Group>
      </form>
    </Dialog>
  );
}
