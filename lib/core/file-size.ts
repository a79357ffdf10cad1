/** A number of bytes in words for people, in decimal units: 900 B, 4 KB, 1.3 MB. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const [unit, size] =
    bytes < 999_500 ? ["KB", bytes / 1e3] : bytes < 999.5e6 ? ["MB", bytes / 1e6] : ["GB", bytes / 1e9];
  return `${size < 10 && unit !== "KB" ? Number(size.toFixed(1)) : Math.round(size)} ${unit}`;
}
