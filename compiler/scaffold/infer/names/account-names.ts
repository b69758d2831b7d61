import { codes, last, type NameRule, rule } from './name-rule.ts'

/** Identifiers of accounts and channels; tried after what is of a person. */
export const accountNames: readonly NameRule[] = [
  rule(
    'account.id',
    last(
      'e_?wallet(_(id|number))?|wallet_(id|number)|(usage|supply|metering)_point(_(id|number))?|meter_(id|number)|mpan|mprn|ffn|frequent_flye?r(_(number|no|id))?|(account|tenant|workspace|organi[sz]ation|team|enterprise)_(id|uuid|sid)|(patient|customer|client|member|subscriber|user)_account_(id|number|no)|(policy|membership|loyalty)(_(program|account|card|member))*_(id|number|no|code|identifier)',
    ),
    'named like an account identifier',
    codes,
  ),
  // Of text it is mostly a program's (OAuth).
  rule('account.id', last('client_id'), 'named like a client', ['number']),
  rule(
    'account.id',
    last('(referred|referrer|referring|customer|user|member|subscriber)_account'),
    'named like somebody’s account',
    codes,
  ),
  rule('channel.id', last('(channel|guild|chat|room)_id'), 'named like a channel', codes),
]
