/** What the check of one file may take, in bytes of memory and in milliseconds. */
export const MEMORY_MAX_BYTES = 768 * 1024 * 1024;
export const TIME_MAX_MS = 120_000;
/** The exit code of a check that has reached its limit of memory. */
export const MEMORY_EXIT = 77;
