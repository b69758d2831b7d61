import type { Answer } from '../../../../policies/support/assertions/promise-state.ts'
import { type Html, html } from './kit/html.ts'

/** The state of a promise in a word, as the check says it. */
export const stateMark = (answer: Answer): Html => html`<span class="state ${answer}">${answer}</span>`
