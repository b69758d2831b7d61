import type { Place } from '../../../compiler/diagnostics/place.ts'
import type { Model } from '../../../compiler/model/model.ts'
import type { Regime } from '../../../law/regions.ts'
import type { NoticeText, Sentence } from './notice-texts.ts'

/** A fact as a notice tells it, and what the declaration or the law has instead. */
export interface Misstated {
  readonly words: string
  /** UTF-16 offset in the sentence. */
  readonly start: number
  /** The end of "and ...". */
  readonly but: string
  readonly declared?: Place
}

export interface Read {
  readonly model: Model
  readonly told: NoticeText
  readonly regimes: readonly Regime[]
  readonly asOf: string
}

/** Reads one kind of fact in a sentence. */
export type Reading = (sentence: Sentence, read: Read) => Iterable<Misstated>
