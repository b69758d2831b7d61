import { family, line, replace } from '../../mutation.ts'
import { sown } from '../sown/line.ts'

/**
 * One line of the complete project changed, sown before any rule was read: what law and language rule out, of the kinds
 * that were silent.
 */
export const completeLaw1 = family('complete-law-1', [
  sown(
    'complete',
    'anonymous',
    replace(
      'notices.yaml',
      'introduction: This notice says which data about you we handle, why, and what you can ask of us.',
      'introduction: All data that we hold about you is anonymous.',
    ),
    ['notice/untrue'],
    [line('notices.yaml', 'introduction: All data that we hold about you is anonymous.')],
  ),
  sown(
    'complete',
    'nurses-no-records',
    replace(
      'notices.yaml',
      'introduction: This notice is for nurses who work or want to work with us.',
      'introduction: We never ask nurses for criminal records.',
    ),
    ['notice/denies'],
    [line('notices.yaml', 'introduction: We never ask nurses for criminal records.')],
  ),
  sown(
    'complete',
    'nurses-at-once',
    replace(
      'notices.yaml',
      'introduction: This notice is for nurses who work or want to work with us.',
      'introduction: When a nurse leaves, we delete all data at once.',
    ),
    ['notice/untrue'],
    [line('notices.yaml', 'introduction: When a nurse leaves, we delete all data at once.')],
  ),
  sown(
    'complete',
    'no-machines',
    replace(
      'notices.yaml',
      'introduction: This notice says which data about you we handle, why, and what you can ask of us.',
      'introduction: No decision about you is made by a machine.',
    ),
    ['notice/untrue'],
    [line('notices.yaml', 'introduction: No decision about you is made by a machine.')],
  ),
  sown(
    'complete',
    'no-marketing-mail',
    replace(
      'notices.yaml',
      'introduction: This notice says which data about you we handle, why, and what you can ask of us.',
      'introduction: "You will never get marketing mail from us."',
    ),
    ['notice/denies'],
    [line('notices.yaml', 'introduction: "You will never get marketing mail from us."')],
  ),
  sown(
    'complete',
    'no-ads-partner',
    replace(
      'notices.yaml',
      'changes: We write to you before a change that matters to you.',
      'changes: "We do not work with advertisers."',
    ),
    ['notice/denies'],
    [line('notices.yaml', 'changes: "We do not work with advertisers."')],
  ),
  sown(
    'complete',
    'no-tracking',
    replace(
      'notices.yaml',
      'changes: We write to you before a change that matters to you.',
      'changes: "This website does not track you."',
    ),
    ['notice/denies'],
    [line('notices.yaml', 'changes: "This website does not track you."')],
  ),
  sown(
    'complete',
    'no-children',
    replace(
      'notices.yaml',
      'changes: We write to you before a change that matters to you.',
      'changes: "We never sell your data, and we do not know anything about your health."',
    ),
    ['notice/denies'],
    [line('notices.yaml', 'changes: "We never sell your data, and we do not know anything about your health."')],
  ),
  sown(
    'complete',
    'all-by-consent',
    replace(
      'notices.yaml',
      'changes: We write to you before a change that matters to you.',
      'changes: "We only ever use your data with your consent."',
    ),
    ['notice/denies'],
    [line('notices.yaml', 'changes: "We only ever use your data with your consent."')],
  ),
  sown(
    'complete',
    'rights-none',
    replace(
      'notices.yaml',
      'changes: We write to you before a change that matters to you.',
      'changes: "There is no right to have data erased."',
    ),
    ['notice/untrue'],
    [line('notices.yaml', 'changes: "There is no right to have data erased."')],
  ),
  sown(
    'complete',
    'proof-of-passport',
    replace(
      'notices.yaml',
      'changes: We write to you before a change that matters to you.',
      'changes: "Requests are only answered with a certified copy of your passport."',
    ),
    ['notice/untrue'],
    [line('notices.yaml', 'changes: "Requests are only answered with a certified copy of your passport."')],
  ),
  sown(
    'complete',
    'waive',
    replace(
      'notices.yaml',
      'changes: We write to you before a change that matters to you.',
      'changes: "By ordering you waive your rights under data protection law."',
    ),
    ['notice/untrue'],
    [line('notices.yaml', 'changes: "By ordering you waive your rights under data protection law."')],
  ),
  sown(
    'complete',
    'withdraw-fee',
    replace(
      'notices.yaml',
      'changes: We write to you before a change that matters to you.',
      'changes: "Withdrawing consent costs 10 euros."',
    ),
    ['notice/untrue'],
    [line('notices.yaml', 'changes: "Withdrawing consent costs 10 euros."')],
  ),
  sown(
    'complete',
    'indefinite',
    replace(
      'notices.yaml',
      'changes: We write to you before a change that matters to you.',
      'changes: "We keep your data for ever."',
    ),
    ['notice/untrue'],
    [line('notices.yaml', 'changes: "We keep your data for ever."')],
  ),
  sown(
    'complete',
    'other-purposes',
    replace(
      'notices.yaml',
      'changes: We write to you before a change that matters to you.',
      'changes: "We may use your data for any other purpose."',
    ),
    ['notice/untrue'],
    [line('notices.yaml', 'changes: "We may use your data for any other purpose."')],
  ),
  sown(
    'complete',
    'dpo-none',
    replace(
      'notices.yaml',
      'changes: We write to you before a change that matters to you.',
      'changes: "We have not appointed a data protection officer."',
    ),
    ['notice/untrue'],
    [line('notices.yaml', 'changes: "We have not appointed a data protection officer."')],
  ),
  sown(
    'complete',
    'machine-only',
    replace(
      'notices.yaml',
      'changes: We write to you before a change that matters to you.',
      'changes: "No human ever looks at decisions about instalments."',
    ),
    ['notice/untrue'],
    [line('notices.yaml', 'changes: "No human ever looks at decisions about instalments."')],
  ),
  sown(
    'complete',
    'encrypted-end',
    replace(
      'notices.yaml',
      'changes: We write to you before a change that matters to you.',
      'changes: "Your messages are end-to-end encrypted."',
    ),
    ['notice/untrue'],
    [line('notices.yaml', 'changes: "Your messages are end-to-end encrypted."')],
  ),
  sown(
    'complete',
    'not-liable',
    replace(
      'notices.yaml',
      'changes: We write to you before a change that matters to you.',
      'changes: "We are not liable for what our processors do with your data."',
    ),
    ['notice/untrue'],
    [line('notices.yaml', 'changes: "We are not liable for what our processors do with your data."')],
  ),
  sown(
    'complete',
    'visits-30',
    replace(
      'notices.yaml',
      'changes: We write to you before a change that matters to you.',
      'changes: "Statistics of visits are deleted after 30 days."',
    ),
    ['notice/period-untrue'],
    [line('notices.yaml', 'changes: "Statistics of visits are deleted after 30 days."')],
  ),
  sown(
    'complete',
    'no-profiling',
    replace(
      'notices.yaml',
      'introduction: This notice says which data about you we handle, why, and what you can ask of us.',
      'introduction: "We do not profile you."',
    ),
    ['notice/denies'],
    [line('notices.yaml', 'introduction: "We do not profile you."')],
  ),
  sown(
    'complete',
    'as-long',
    replace(
      'notices.yaml',
      'changes: We write to you before a change that matters to you.',
      'changes: "We keep your data as long as we like."',
    ),
    ['notice/untrue'],
    [line('notices.yaml', 'changes: "We keep your data as long as we like."')],
  ),
  sown(
    'complete',
    'rights-once',
    replace(
      'notices.yaml',
      'changes: We write to you before a change that matters to you.',
      'changes: "You may ask for a copy once in five years."',
    ),
    ['notice/untrue'],
    [line('notices.yaml', 'changes: "You may ask for a copy once in five years."')],
  ),
  sown(
    'complete',
    'complain-court',
    replace(
      'notices.yaml',
      'changes: We write to you before a change that matters to you.',
      'changes: "Complaints to an authority are only possible after mediation with us."',
    ),
    ['notice/untrue'],
    [line('notices.yaml', 'changes: "Complaints to an authority are only possible after mediation with us."')],
  ),
  sown(
    'complete',
    'retroactive',
    replace(
      'notices.yaml',
      'changes: We write to you before a change that matters to you.',
      'changes: "Withdrawing consent takes effect after six months."',
    ),
    ['notice/untrue'],
    [line('notices.yaml', 'changes: "Withdrawing consent takes effect after six months."')],
  ),
  sown(
    'complete',
    'silence',
    replace(
      'notices.yaml',
      'changes: We write to you before a change that matters to you.',
      'changes: "If you do not object within two weeks we take it that you consent."',
    ),
    ['notice/untrue'],
    [line('notices.yaml', 'changes: "If you do not object within two weeks we take it that you consent."')],
  ),
  sown(
    'complete',
    'template',
    replace(
      'notices.yaml',
      'changes: We write to you before a change that matters to you.',
      'changes: "We, [COMPANY NAME], handle your data."',
    ),
    ['notice/untrue'],
    [line('notices.yaml', 'changes: "We, [COMPANY NAME], handle your data."')],
  ),
  sown(
    'complete',
    'orders-year',
    replace(
      'notices.yaml',
      'changes: We write to you before a change that matters to you.',
      'changes: "We delete orders after one year."',
    ),
    ['notice/period-untrue'],
    [line('notices.yaml', 'changes: "We delete orders after one year."')],
  ),
  sown(
    'complete',
    'session-only',
    replace(
      'notices.yaml',
      'changes: We write to you before a change that matters to you.',
      'changes: "We only set cookies that are gone when you close the browser."',
    ),
    ['notice/denies'],
    [line('notices.yaml', 'changes: "We only set cookies that are gone when you close the browser."')],
  ),
  sown(
    'complete',
    'no-phone',
    replace(
      'notices.yaml',
      'changes: We write to you before a change that matters to you.',
      'changes: "We do not need your phone number."',
    ),
    ['notice/denies'],
    [line('notices.yaml', 'changes: "We do not need your phone number."')],
  ),
  sown(
    'complete',
    'no-third-parties',
    replace(
      'notices.yaml',
      'changes: We write to you before a change that matters to you.',
      'changes: "No third party ever sees your data."',
    ),
    ['notice/untrue'],
    [line('notices.yaml', 'changes: "No third party ever sees your data."')],
  ),
  sown(
    'complete',
    'safe-harbor',
    replace(
      'notices.yaml',
      'changes: We write to you before a change that matters to you.',
      'changes: "Transfers to the United States rest on Safe Harbor."',
    ),
    ['notice/misstates'],
    [line('notices.yaml', 'changes: "Transfers to the United States rest on Safe Harbor."')],
  ),
])
