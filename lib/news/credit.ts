/** Whose news it is, for one line: an agency is always named beside the client it writes for. */
export const creditLine = ({ creditName, onBehalfOf }: { creditName: string; onBehalfOf: string }): string =>
  onBehalfOf ? `${onBehalfOf}, via ${creditName}` : creditName;
