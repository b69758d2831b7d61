import { type Edit, type Sown, set, type Token, value } from '../mutation.ts'

/** One line changed, and the whole can no longer be defended. */
export const change = (id: string, edit: Edit, rules: readonly string[], ...token: readonly Token[]): Sown => ({
  id,
  edit,
  rules,
  token,
})

/** A value changed, itself the place of the finding. */
export const to = (id: string, path: string, next: unknown, ...rules: readonly string[]): Sown =>
  change(id, set(path, next), rules, value(path))
