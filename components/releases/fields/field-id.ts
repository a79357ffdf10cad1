/** The id of the control of a dotted path, so that lists of problems can lead to it. */
export const fieldId = (path: string): string => `field-${path.replaceAll(".", "-")}`;
