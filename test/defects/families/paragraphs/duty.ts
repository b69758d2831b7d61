import { absent, type BaseName, drop, type Sown, set, type Token, value } from '../../mutation.ts'

type Places = readonly Token[]

/** Another value at a path of a project. */
export const to = (
  base: BaseName,
  id: string,
  path: string,
  to: unknown,
  rules: readonly string[],
  token: Places = [value(path)],
): Sown => ({ id, base, edit: set(path, to), rules, token, severity: 'any' })

/** A fact that is gone. */
export const gone = (
  base: BaseName,
  id: string,
  path: string,
  rules: readonly string[],
  token: Places = [absent(path)],
): Sown => ({
  id,
  base,
  edit: drop(path),
  rules,
  token,
  severity: 'any',
})
