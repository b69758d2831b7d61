const longest = 60

/** A name of the language made of any text: `Stripe, Inc.` becomes `stripe-inc`. */
export function slug(text: string, otherwise = 'unnamed'): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, longest)
    .replace(/-+$/, '')
  return plain === '' ? otherwise : plain
}

/** Gives each name once: the second `acme` becomes `acme-2`. */
export function uniqueNames(): (name: string) => string {
  const taken = new Set<string>()
  const last = new Map<string, number>()
  return (name) => {
    let unique = name
    let n = last.get(name) ?? 1
    while (taken.has(unique)) unique = `${name}-${++n}`
    last.set(name, n)
    taken.add(unique)
    return unique
  }
}
