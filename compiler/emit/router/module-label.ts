/** `node_modules/fastify/lib/server.js` for whatever folder fastify was found in, and our own by what is below our root. */
export function label(input: string): string {
  // What a plugin has made.
  if (/^[a-z]{2,}:/.test(input)) return input
  const packages = input.lastIndexOf('node_modules/')
  if (packages !== -1) return input.slice(packages)
  // A sibling of ours: we are in node_modules ourselves.
  return input.replace(/^(\.\.\/)+/, 'node_modules/')
}
