import { type Place, textOf } from './place.ts'

/**
 * The kinds of facts that a promise asks about: what the data is and whom it goes to, on what ground it is used, what
 * whoever gets it is to us, for how long it is kept and where it is; and one that nobody has stated.
 */
export type FactKind = 'data' | 'ground' | 'party' | 'period' | 'place' | 'open'

/** A kind of fact as a place states it. */
export const hangingOn = (kind: FactKind, place: Pick<Place, 'section' | 'name' | 'path'>): string =>
  `${kind} ${textOf(place)}`

/** That something moves at all. */
export const hangingOnMovement = (movement: string): string => `data ${movement}`
