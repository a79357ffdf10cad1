import { FilterChips } from "@/components/desk/filter-chips";
import { queuePath } from "@/lib/releases/queue/address";
import type { QueueFilter } from "@/lib/releases/queue/filter";
import { partsOf, type QueueNames } from "@/lib/releases/queue/parts";

/** What narrows the queue, each part a link to the queue without it. */
export const QueueChips = ({ filter, names }: { filter: QueueFilter; names: QueueNames }) => (
  <FilterChips
    parts={partsOf(filter, names).map(({ label, without }) => ({ label, href: queuePath(without) }))}
    clearHref={queuePath({ view: filter.view, sort: filter.sort })}
  />
);
