import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, type Step, valueAt } from '../../compiler/diagnostics/place.ts'
import { dayAfter } from '../../compiler/language/calendar.ts'
import type { TransferTool } from '../../compiler/language/types.ts'
import { isInside, type Regime } from '../../law/regions.ts'
import { hasModules } from '../../law/transfer-tools.ts'
import { defineRule, type RuleInput } from '../rule.ts'
import { markAt } from '../support/missing.ts'
import { commonOf, isKnownTool, type Leg, legsOf, standingOf } from '../support/recipients/transfers.ts'
import { MOST_NOTICE_DAYS, shortest } from '../support/retention/periods.ts'
import { quote } from '../support/text.ts'
import { isPlaceholder } from '../support/texts/placeholder.ts'
import { namesStateOf, stateElsewhere } from '../words/jurisdictions.ts'
import { isIn } from '../words/match.ts'
import { townIn } from '../words/towns.ts'

export const transferTermsMisfit = defineRule({
  name: 'transfer/terms-misfit',
  summary: 'What a transfer tool is said to hold, and cannot.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 46(2)(c); Implementing Decision (EU) 2021/914' },
  also: 'GDPR Art. 46',
  severity: 'error',
  *found(input) {
    for (const leg of legsOf(input.model, input.graph)) {
      const { recipient, regime, tool } = leg
      // What the regime does not know is `transfer/tool-wrong-regime`, and all of it.
      if (tool === undefined || !isKnownTool({ ...leg, tool })) continue
      for (const { path, message, help, key, gap } of misfits(input, leg, tool))
        yield {
          rule: 'transfer/terms-misfit',
          message: `${quote(tool.tool)} for ${quote(recipient.name)} under ${quote(regime)} ${message}.`,
          ...commonOf(leg, '46'),
          at: (key ? keyAt : valueAt)(recipient, 'transfer', regime, ...path),
          help,
          ...(gap && { class: 'gap' as const, severity: 'warning' as const }),
        } satisfies Finding
    }
  },
})

interface Misfit {
  readonly path: readonly Step[]
  readonly message: string
  readonly help: string
  readonly key?: boolean
  readonly gap?: boolean
}

function* misfits(input: RuleInput, leg: Leg, tool: TransferTool): Iterable<Misfit> {
  const { terms = {} } = tool
  // Of what carries a transfer, `transfer/module-mismatch` tells it.
  const covered = leg.third.every((country) => standingOf(leg.regime, country, input.asOf) === 'full')
  if (tool.tool === 'adequacy' && tool.module !== undefined && covered)
    yield {
      path: ['module'],
      message: 'comes in no modules',
      help: 'Take `module` away, or name the tool that is signed: only the clauses of the Commission have modules.',
    }
  if (terms.docking !== undefined && tool.tool === 'idta')
    yield {
      path: ['terms', 'docking'],
      key: true,
      message: 'knows no docking clause, by which others could accede',
      help: 'Take `docking` away: it is clause 7 of the clauses of the Commission.',
    }
  if (terms.redress !== undefined && tool.tool === 'idta')
    yield {
      path: ['terms', 'redress'],
      key: true,
      message: 'has no option of an independent body',
      help: 'Take `redress` away: it is clause 11(a) of the clauses of the Commission.',
    }
  if (tool.derogation !== undefined && tool.tool !== 'derogation')
    yield {
      path: ['derogation'],
      message: `names ${quote(tool.derogation)} without being a derogation`,
      help: 'Take `derogation` away, or write `tool: derogation` if that is what the transfer rests on.',
    }
  if (terms.endedBy !== undefined && tool.tool !== 'uk-addendum' && tool.tool !== 'idta')
    yield {
      path: ['terms', 'endedBy'],
      message: 'has no approved text that anybody may end with',
      help: 'Take `endedBy` away: it is table 4 of the UK Addendum, and part of the IDTA.',
    }
  for (const key of ['law', 'courts'] as const) {
    const foreign = terms[key] === undefined ? null : elsewhere(leg.regime, tool, key, terms[key])
    if (foreign !== null)
      yield {
        path: ['terms', key],
        message: `${key === 'law' ? 'is governed by the law of' : 'leaves disputes to the courts of'} ${quote(foreign)}, which it does not allow`,
        help: helpOn(leg.regime, key),
      }
  }
  yield* unnamedStates(input, leg, tool)
  if (terms.frequency !== undefined && isIn(once, terms.frequency) && leg.from === null) {
    const route = leg.flows.find(({ executed, origin }) => executed && origin.kind === 'route')?.origin
    if (route?.kind === 'route')
      yield {
        path: ['terms', 'frequency'],
        message: `is for a transfer that happens once, and route ${quote(route.route)} transfers with each event`,
        help: 'Write `Continuous`: annex I.B says how often data is transferred.',
      }
  }
  yield* ofSubprocessors(input, leg, tool)
  yield* otherUnder(leg, tool)
  const { safeguards } = terms
  const special =
    safeguards !== undefined && isIn(none, safeguards)
      ? leg.flows.find(({ sensitivity }) => sensitivity === 'special' || sensitivity === 'criminal')
      : undefined
  if (special)
    yield {
      path: ['terms', 'safeguards'],
      message: `has no safeguards for ${quote(special.category)}, which activity ${quote(special.activity)} sends`,
      help: 'State the restrictions and safeguards: annex I.B asks for them where sensitive data is transferred.',
    }
}

const none =
  /^\W*(?:(?:none|no(?:thing)?|no (?:special |additional |particular )?(?:safeguards?|restrictions?))(?: (?:is|are) (?:needed|required|necessary|agreed|applied|taken|in place))?|not (?:applicable|needed|required|necessary))\W*$/i

/** Words of a capital letter that name no place. */
const nowhere =
  /\b(?:the|courts?|tribunals?|competent|any|all|each|our|their|eu|eea|european|europe|union|member|states?|jurisdiction|gdpr)\b/gi

/** Courts may be named by their town, of which not all are known; one of another state is told before. */
const namesState = (key: 'law' | 'courts', text: string): boolean =>
  namesStateOf(text) || (key === 'courts' && /\p{Lu}\p{Ll}/u.test(text.replaceAll(nowhere, '')))

/** Clauses 17 and 18 have places for a member state, which is named once anything of the clauses is filled in. */
function* unnamedStates(
  { model }: RuleInput,
  { regime, recipient }: Leg,
  { tool, module, terms }: TransferTool,
): Iterable<Misfit> {
  if (terms === undefined || tool !== 'scc' || regime !== 'eu-gdpr' || module === 4 || module === undefined) return
  for (const key of ['law', 'courts'] as const) {
    const text = terms[key]
    if (text === undefined && !markAt(model, recipient, 'transfer', regime, 'terms', key))
      yield {
        path: ['terms', key],
        message: `does not say ${key === 'law' ? 'which law governs it' : 'which courts decide'}`,
        help: helpOn(regime, key),
        key: true,
        gap: true,
      }
    else if (
      text !== undefined &&
      !isPlaceholder(text) &&
      !namesState(key, text) &&
      stateElsewhere(text, regime) === null
    )
      yield {
        path: ['terms', key],
        message: `names no member state ${key === 'law' ? 'whose law governs it' : 'whose courts decide'}: ${quote(text)}`,
        help: helpOn(regime, key),
        gap: true,
      }
  }
}

/** Clause 9(a) of modules two and three: the importer asks or tells ahead, for a period that is filled in. */
function* ofSubprocessors(
  { model }: RuleInput,
  { flows, recipient }: Leg,
  { tool, module, terms = {} }: TransferTool,
): Iterable<Misfit> {
  if (!hasModules(tool) || (module !== 2 && module !== 3)) return
  if (terms.subprocessors === undefined) {
    if (terms.noticePeriod !== undefined)
      yield {
        path: ['terms', 'noticePeriod'],
        message: 'does not say whether further processors are authorised one by one or in general',
        help: 'Write `subprocessors: general` or `specific`: clause 9(a) has both options.',
        gap: true,
      }
    return
  }
  if (terms.noticePeriod === undefined) {
    if (!model.missing.some(({ place }) => place.path.includes('noticePeriod')))
      yield {
        path: ['terms', 'subprocessors'],
        message: 'does not say how long ahead a further processor is told of',
        help: 'State `noticePeriod`: clause 9(a) has a place for it.',
        gap: true,
      }
    return
  }
  const told = shortest(terms.noticePeriod)
  if (told === 0) {
    yield {
      path: ['terms', 'noticePeriod'],
      message: 'tells of a further processor when it is there already',
      help: 'State how long ahead: clause 9(a) leaves time to object.',
    }
    return
  }
  if (told !== null && told > MOST_NOTICE_DAYS) {
    yield {
      path: ['terms', 'noticePeriod'],
      message: 'tells of a further processor more than a year ahead, so that none could ever begin',
      help: 'State how long ahead it is told, such as `P30D`.',
    }
    return
  }
  for (const name of new Set(flows.map(({ activity }) => activity))) {
    const role = model.activities.get(name)?.value.role
    const promised = typeof role === 'object' ? role.processor?.noticePeriod : undefined
    const owed = promised === undefined ? null : shortest(promised)
    if (told === null || owed === null || told >= owed) continue
    // A promise that was not kept to this one either is `recipient/notice-not-run`.
    const { announced, activeFrom } = recipient.value
    const end = announced === undefined || promised === undefined ? null : dayAfter(announced, promised)
    if (end !== null && activeFrom !== undefined && activeFrom < end) continue
    yield {
      path: ['terms', 'noticePeriod'],
      message: `tells of a further processor ${quote(terms.noticePeriod)} ahead, and activity ${quote(name)} promises its controller ${quote(promised ?? '')}`,
      help: 'Agree on a longer period with the importer: nobody can pass on in time what comes too late.',
    }
    return
  }
}

/** One processor asks for each further one, or tells of it: under the law of the Union and of the United Kingdom alike. */
function* otherUnder({ recipient, regime }: Leg, { terms = {} }: TransferTool): Iterable<Misfit> {
  const other = recipient.value.transfer?.['eu-gdpr']?.terms?.subprocessors
  if (regime !== 'uk-gdpr' || terms.subprocessors === undefined || other === undefined) return
  if (terms.subprocessors === other) return
  yield {
    path: ['terms', 'subprocessors'],
    message: `has the authorisation of further processors as ${quote(terms.subprocessors)}, and under \`eu-gdpr\` it is ${quote(other)}`,
    help: 'State one of the two in both: what the importer has to ask for under one law, it cannot merely tell of under the other.',
    gap: true,
  }
}

const once = /^\W*(one|single)[- ]?(off|time)\b|^\W*once\W*$|\bonly once\b/i

/**
 * Clauses 17 and 18: law and courts of a member state in modules one to three, of any country in module four. Section 15
 * of the UK Addendum puts England and Wales in their place; the IDTA leaves the choice between the parts of the UK.
 */
function elsewhere(regime: Regime, { tool, module }: TransferTool, key: 'law' | 'courts', text: string): string | null {
  const ours = regime === 'eu-gdpr' ? tool === 'scc' && module !== 4 : tool === 'uk-addendum' || tool === 'idta'
  if (!ours) return null
  // Courts may be named by their town.
  const town = key === 'courts' && !namesStateOf(text) ? townIn(text) : null
  return stateElsewhere(text, regime)?.name ?? (town && !isInside(regime, town.country) ? town.name : null)
}

const helpOn = (regime: Regime, key: 'law' | 'courts'): string =>
  regime === 'uk-gdpr'
    ? 'Write `England and Wales`, or the part of the United Kingdom that the agreement names.'
    : `Name a member state${key === 'law' ? ' whose law knows rights of third parties' : ''}: clause ${key === 'law' ? '17' : '18'} leaves that choice alone.`
