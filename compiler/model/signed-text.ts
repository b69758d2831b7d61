import type { Finding } from '../diagnostics/finding.ts'
import type { Place } from '../diagnostics/place.ts'
import { invalid } from './invalid.ts'

const known: readonly string[] = ['{body}', '{timestamp}', '{url}']

/** What a sender signs holds its body once, and whatever else has a place at most once. */
export function* signedText(name: string, signs: string, at: Place): Iterable<Finding> {
  const places: readonly string[] = signs.match(/\{[^{}]*\}?|\}/g) ?? []
  const unknown = places.find((place) => !known.includes(place))
  if (unknown !== undefined)
    yield invalid(
      `Source \`${name}\` signs \`${unknown}\`, which stands for nothing.`,
      at,
      'What is put in is `{body}`, `{timestamp}` and `{url}`; all else is signed as it stands.',
    )
  else if (!places.includes('{body}'))
    yield invalid(
      `Source \`${name}\` signs no body: whoever has seen one request could send any other.`,
      at,
      'Write `{body}` where the sender has the body in what it signs, such as `{url}{body}`.',
    )
  else if (new Set(places).size < places.length)
    yield invalid(
      `Source \`${name}\` signs \`${places.find((place, index) => places.indexOf(place) < index)}\` twice.`,
      at,
      'Write each of `{body}`, `{timestamp}` and `{url}` once, in the order of the sender.',
    )
}
