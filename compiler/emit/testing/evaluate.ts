import type { Generated } from '../../../runtime/contract/plan.ts'

/** Evaluates a generated module in this process, without a file. */
export function evaluate(source: string): Generated {
  const body = source.replaceAll(/^export (const|function)/gm, '$1')
  return new Function(`'use strict'\n${body}\nreturn { plan, project }`)() as Generated
}
