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
export function didYouMean(wrong: string, names: Iterable<string>): string | null {
  const [first, second, third] = suggest(wrong, names)
  if (first === undefined) return null
  if (second === undefined) return `Did you mean \`${first}\`?`
  return third === undefined
    ? `Did you mean \`${first}\` or \`${second}\`?`
    : `Did you mean \`${first}\`, \`${second}\` or \`${third}\`?`
}
