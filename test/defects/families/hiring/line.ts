import { type Edit, type Sown, type Token, value } from '../../mutation.ts'

/** One line of the recruitment platform changed, and the rule that finds it; without a token, what was set is the place of the finding. */
export const hiring = (id: string, edit: Edit, rule: string, ...token: readonly Token[]): Sown => ({
  id,
  base: 'hiring',
  edit,
  rules: [rule],
  token: token.length > 0 ? token : [value((edit as { readonly path: string }).path)],
})
