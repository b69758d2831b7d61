/** Asks a running router for its health and its declaration; what is wrong in sentences. */
export async function probe(url: string, digest: string): Promise<readonly string[]> {
  const problems: string[] = []
  for (const path of ['/healthz', '/readyz', '/.well-known/bylaw']) {
    const response = await fetch(new URL(path, url))
    const body = await response.text()
    if (!response.ok) problems.push(`${path} answers ${response.status}.`)
    else if (path === '/.well-known/bylaw' && !body.includes(digest)) problems.push(`${path} does not name ${digest}.`)
  }
  return problems
}
