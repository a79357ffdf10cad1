import { expect, it } from "vitest";
import { peerOf } from "./peer";

it.each([
  ["the socket's address", "203.0.113.9", undefined, "203.0.113.9"],
  ["what a stranger claims: not believed", "203.0.113.9", "198.51.100.1", "203.0.113.9"],
  ["a proxy here: what it saw itself", "127.0.0.1", "198.51.100.1, 203.0.113.7", "203.0.113.7"],
  ["a proxy here, over IPv6", "::1", "203.0.113.7", "203.0.113.7"],
  ["a proxy here that says nonsense", "::ffff:127.0.0.1", "someone", "127.0.0.1"],
  ["IPv4 within IPv6", "::ffff:203.0.113.9", undefined, "203.0.113.9"],
  ["IPv6: its network", "2001:db8:1:2:aaaa::1", undefined, "2001:db8:1:2::/64"],
  ["the same network, otherwise written", "2001:0db8:0001:0002:3:4:5:6", undefined, "2001:db8:1:2::/64"],
  ["a network of zeros", "2001:db8::7", undefined, "2001:db8:0:0::/64"],
  ["a zone", "fe80::1%eth0", undefined, "fe80:0:0:0::/64"],
  ["a socket that is gone", undefined, undefined, "unknown"],
])("%s", (_, remote, forwardedFor, peer) => expect(peerOf(remote, forwardedFor)).toBe(peer));
