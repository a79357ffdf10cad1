/** Fewer words than this say too little to be the same as anything. */
export const LEAST_WORDS = 12;

/** With fewer names and figures than this the words alone have to decide. */
export const LEAST_NAMES = 4;

/** From this degree on two texts tell the same story; measured on the labelled pairs beside the tests. */
export const SAME_STORY = 0.6;

/** From this degree on one is a copy of the other. */
export const SAME_TEXT = 0.95;
