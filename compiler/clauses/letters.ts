/** What a clause asks of software and of people, as inventories of policies letter it. */
export const letters = {
  a: 'declared',
  b: 'checked',
  c: 'enforced by the router',
  d: 'realised in the deployment',
  e: 'printed in a document',
  f: 'done by people',
} as const

export type Letter = keyof typeof letters

export const isLetter = (text: string): text is Letter => Object.hasOwn(letters, text)

export const allLetters = Object.keys(letters) as readonly Letter[]
