/** The one place that reads the wall clock; commands and queries are handed its answer. */
export const now = (): Date => new Date();
