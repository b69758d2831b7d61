/** `github.push` as `GithubPush`: what is not a letter or digit parts words; `Unnamed` where nothing is left. */
function pascal(name: string): string {
  const joined = name
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
    .slice(0, 60)
  return /^[A-Za-z]/.test(joined) ? joined : `Unnamed${joined}`
}

/** An identifier for each name, all different whatever the names: a later one of the same words is numbered. */
export function identifiers(names: Iterable<string>, reserved: readonly string[] = []): ReadonlyMap<string, string> {
  const taken = new Set<string>(reserved)
  const result = new Map<string, string>()
  for (const name of [...names].sort()) {
    const base = pascal(name)
    let identifier = base
    for (let i = 2; taken.has(identifier); i++) identifier = `${base}_${i}`
    taken.add(identifier)
    result.set(name, identifier)
  }
  return result
}
