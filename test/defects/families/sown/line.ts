import type { BaseName, Edit, Sown, Token } from '../../mutation.ts'

/** One line of a project changed, with the lines at one of which it has to be found. */
export const sown = (
  base: BaseName,
  id: string,
  edit: Edit,
  rules: readonly string[],
  token: readonly Token[],
  severity?: 'any',
): Sown => ({ id, base, edit, rules, token, ...(severity && { severity }) })
