import type { Io } from './io.ts'

export const colorChoices = ['auto', 'always', 'never'] as const
export type ColorChoice = (typeof colorChoices)[number]

/**
 * Whether to colour: `--color`, then NO_COLOR (https://no-color.org, non-empty), FORCE_COLOR (`0` and `false` turn it
 * off), TERM=dumb, then whether it is a terminal.
 */
export function wantsColor(choice: ColorChoice, { env, terminal }: Pick<Io, 'env' | 'terminal'>): boolean {
  if (choice !== 'auto') return choice === 'always'
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  if (env.TERM === 'dumb') return false
  return terminal !== null
}
