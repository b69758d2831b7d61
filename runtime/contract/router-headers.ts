/** What frames a message or proves it is written by the router: RFC 9110 and 9112, Standard Webhooks. */
const ofTheRouter =
  /^(host|content-length|content-encoding|transfer-encoding|connection|keep-alive|proxy-.*|te|trailer|upgrade|expect|user-agent|idempotency-key|webhook-(id|timestamp|signature))$/i

/** Whether a header is the router's own, so that nobody else may set it. */
export const isRouterHeader = (name: string): boolean => ofTheRouter.test(name)
