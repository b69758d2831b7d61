import type { BaseName, Edit, Sown, Token } from '../../mutation.ts'

/** A change of one company, the rule that finds it, and where. */
const of =
  (base: BaseName) =>
  (id: string, edit: Edit, rule: string, token: Token): Sown => ({ id, base, edit, rules: [rule], token })

export const ferry = of('ferry')
export const dating = of('dating')
export const school = of('school')
