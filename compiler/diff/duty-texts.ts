import type { Duty } from './change.ts'

/** What each duty asks for, as a sentence. */
export const dutyTexts: Readonly<Record<Duty, string>> = {
  'dpo-review': 'Have the data protection officer look at it.',
  'subprocessor-notice': 'Tell customers about the new subprocessor and let the notice period run (Art. 28(2)).',
  'recipient-contract': 'Have the contract with the processor in place first (Art. 28(3)).',
  instructions: 'Have the instructions of the controller cover it (Art. 28(3)(a)).',
  'art-13-3-notice': 'Inform the people concerned before it begins (Art. 13(3)).',
  'art-14-notice': 'Inform the people concerned, who did not give the data themselves (Art. 14).',
  'consent-again': 'Ask for consent again: what was given does not cover this (Art. 7).',
  'transfer-assessment': 'Check the transfer tool and its assessment for it (Art. 44 to 46).',
  'assessment-review': 'Look at the impact assessment again, which was made of less than this (Art. 35(11)).',
  'notice-version': 'Count `version` up, set `effective`, and tell people of what is material (Art. 12(1), 13(3)).',
}
