import { type Edit, type Sown, type Token, value } from '../../mutation.ts'

/** One line of the marketplace changed, and the rule that finds it; without a token, what was set is the place of the finding. */
export const market = (id: string, edit: Edit, rule: string, ...token: readonly Token[]): Sown => ({
  id,
  base: 'market',
  edit,
  rules: [rule],
  token: token.length > 0 ? token : [value((edit as { readonly path: string }).path)],
})

/** The same of what is no more than a note. */
export const noted = (id: string, edit: Edit, rule: string, ...token: readonly Token[]): Sown => ({
  ...market(id, edit, rule, ...token),
  severity: 'any',
})
