import { v7, validate } from "uuid";

/** A new UUIDv7 (RFC 9562 §5.7): sorts by time of creation. */
export const newId = (): string => v7();

/** Whether a path or body value may be used as a uuid in a query. */
export const isId = (value: string): boolean => validate(value);
