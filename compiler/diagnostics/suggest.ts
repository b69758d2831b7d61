import { away } from './away.ts'

/** The declared names that a misspelt one was probably meant to be, the closest first; at most three. */
export function suggest(wrong: string, names: Iterable<string>): readonly string[] {
  const limit = Math.max(1, Math.floor(wrong.length * 0.4))
  const lower = wrong.toLowerCase()
  const close: { name: string; far: number }[] = []
  for (const name of names) {
    if (Math.abs(name.length - wrong.length) > limit && !name.endsWith(`.${wrong}`)) continue
    const far = name.endsWith(`.${wrong}`) ? 1 : away(lower, name.toLowerCase())
    if (far <= limit) close.push({ name, far })
  }
  return close
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name)
}

/** "Did you mean `a` or `b`?", or `null` when nothing is close. */
export const didYouMean = (wrong: string, names: Iterable<string>): string | null => question(suggest(wrong, names))

/**
 * The same for dotted names whose words people put together in their own way: `person.account-id` shares both words of
 * `account.id`. Asks for names of which at least half the words stand in the wrong one, the most alike first.
 */
export function didYouMeanWords(wrong: string, names: Iterable<string>): string | null {
  const said = new Set(wordsOf(wrong))
  const alike = [...new Set(names)].flatMap((name) => {
    const words = wordsOf(name)
    const shared = words.filter((word) => said.has(word)).length
    return shared * 2 < words.length ? [] : [{ name, shared, part: shared / words.length }]
  })
  const best = alike.sort((a, b) => b.part - a.part || b.shared - a.shared || (a.name < b.name ? -1 : 1))
  return question(best.slice(0, 3).map(({ name }) => name))
}

const wordsOf = (name: string): readonly string[] =>
  name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)

function question([first, second, third]: readonly string[]): string | null {
  if (first === undefined) return null
  if (second === undefined) return `Did you mean \`${first}\`?`
  return third === undefined
    ? `Did you mean \`${first}\` or \`${second}\`?`
    : `Did you mean \`${first}\`, \`${second}\` or \`${third}\`?`
}
