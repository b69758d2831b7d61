const longest = 60

/** Latin letters for Greek and Cyrillic ones, as ELOT 743 and Bulgaria's Transliteration Act write them. */
const latin: ReadonlyMap<string, string> = new Map(
  (
    'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o ' +
    'а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х h ц ts ч ch ш sh щ sht ъ a ь y ю yu я ya'
  )
    .match(/\S+ \S+/g)
    ?.map((pair) => pair.split(' ') as [string, string]),
)

/** A name of the language made of any text: `Stripe, Inc.` becomes `stripe-inc`. */
export function slug(text: string, otherwise = 'unnamed'): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\p{Script=Greek}\p{Script=Cyrillic}]/gu, (letter) => latin.get(letter) ?? letter)
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
