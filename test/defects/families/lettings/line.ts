import { type Edit, type Sown, type Token, value } from '../../mutation.ts'

/** One line of the letting platform changed, and the rule that finds it; without a token, what was set is the place of the finding. */
export const lettings = (id: string, edit: Edit | readonly Edit[], rule: string, ...token: readonly Token[]): Sown => ({
  id,
  base: 'lettings',
  edit,
  rules: [rule],
  token: token.length > 0 ? token : [value((edit as { readonly path: string }).path)],
})
