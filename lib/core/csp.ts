/** The request header in which a page finds the nonce of its own response. */
export const NONCE_HEADER = "x-nonce";

/**
 * The Content-Security-Policy of the pages that run scripts: signing in, portal and desk (CSP Level 3).
 * Scripts run by nonce alone, those they load included. Styles may be inline because Mantine and the editor
 * set positions by style attributes.
 * @param development React's and the bundler's development builds need eval and a socket.
 */
export function workspacePolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "worker-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "manifest-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ");
}

/**
 * Headers for one request of those pages: `request` goes on to the page (which reads the nonce, as does
 * Next.js for its own scripts), `policy` goes out with the response.
 */
export function withNonce(incoming: Headers, development: boolean): { request: Headers; policy: string } {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
  const policy = workspacePolicy(nonce, development);
  const request = new Headers(incoming);
  request.set(NONCE_HEADER, nonce);
  request.set("content-security-policy", policy);
  return { request, policy };
}
