import ipaddr from "ipaddr.js";

/**
 * Whether an address belongs to the public internet. Private, loopback, link-local, carrier-grade NAT, unique
 * local, multicast, reserved and IPv4 embedded in IPv6 (mapped, 6to4, NAT64, Teredo) are judged by what they hide
 * (IANA special-purpose registries, RFC 6890).
 */
export function isPublicAddress(text: string): boolean {
  const bare = text.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
  if (!ipaddr.isValid(bare)) return false;
  const address = ipaddr.process(bare);
  if (address.range() !== "unicast") return false;
  // Of IPv6 only this part is given out at all (IANA, 2000::/3).
  return address.kind() === "ipv4" || address.match(ipaddr.parseCIDR("2000::/3") as [ipaddr.IPv6, number]);
}
