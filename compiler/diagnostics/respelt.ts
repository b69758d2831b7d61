import type { Fix } from './finding.ts'
import type { Location } from './place.ts'

/** A name in the place of one that is nearly it: what was probably meant, which somebody has to agree with. */
export const respelt = (at: Location, name: string): Fix => ({
  title: `Replace it with \`${name}\``,
  at,
  replacement: name,
  guess: true,
})
