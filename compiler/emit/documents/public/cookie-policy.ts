import { missing } from '../content/statement.ts'
import { paragraph, type Section } from './document.ts'
import type { Input } from './input.ts'
import { cookieBlocks, trackersOf } from './sections/cookies.ts'
import { whoSection } from './sections/who.ts'
import { lack } from './sentence.ts'

/** Every cookie and the like (ePrivacy Directive Art. 5(3), PECR reg. 6). That there are none cannot be said of silence. */
export function cookiePolicy(input: Input): readonly Section[] {
  const { voice, activities } = input
  // Whoever it is written for, it is the page on all of them.
  const trackers = trackersOf({ ...input, audience: null })
  const served = new Set(trackers.map(({ value }) => value.activity))
  return [
    {
      key: 'cookies',
      title: voice.text('section.cookies', {}),
      articles: [],
      blocks:
        trackers.length > 0
          ? cookieBlocks(input, trackers)
          : paragraph(lack(missing('no tracker is declared', null, {}))),
    },
    // Who decides on what no cookie is for is said elsewhere.
    whoSection({ ...input, activities: activities.filter(({ name }) => served.has(name)), onBehalf: [] }, 'visitors'),
  ]
}
