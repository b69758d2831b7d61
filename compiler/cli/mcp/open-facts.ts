import type { Compilation } from '../../compile.ts'

/** A fact that nobody has stated, and who is to be asked. */
export interface OpenFact {
  /** `recipients.host.contract.signed` */
  readonly fact: string
  readonly why: string
  readonly ask: string | null
  readonly file: string
  readonly line: number
}

/** The facts that a declaration marks as missing, by whom to ask. */
export function openFacts({ model, locate }: Compilation): readonly OpenFact[] {
  const facts = (model?.missing ?? []).map(({ why, ask, place }): OpenFact => {
    const { file, start } = locate(place)
    const fact = [place.section, place.name, ...place.path].filter((step) => step !== '').join('.')
    return { fact, why, ask, file, line: start.line }
  })
  const key = ({ ask, fact }: OpenFact): string => `${ask ?? '~'} ${fact}`
  return facts.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
