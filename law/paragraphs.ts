/** An article of the GDPR, Regulation (EU) 2016/679. */
export interface ArticleRow {
  readonly article: number
  readonly title: string
  /** How many numbered paragraphs it has; 1 for an article without numbers. */
  readonly paragraphs: number
}

const article = (number: number, title: string, paragraphs: number): ArticleRow => ({
  article: number,
  title,
  paragraphs,
})

/** Chapters II to V: the principles, people's rights, controllers and processors, transfers (Articles 5 to 50). */
export const articleRows: readonly ArticleRow[] = [
  article(5, 'Principles', 2),
  article(6, 'Lawfulness', 4),
  article(7, 'Conditions for consent', 4),
  article(8, 'Consent of children', 3),
  article(9, 'Special categories', 4),
  article(10, 'Criminal convictions and offences', 1),
  article(11, 'Processing that needs no identification', 2),
  article(12, 'Transparent information and modalities', 8),
  article(13, 'Information where data comes from the person', 4),
  article(14, 'Information where data comes from elsewhere', 5),
  article(15, 'Access', 4),
  article(16, 'Rectification', 1),
  article(17, 'Erasure', 3),
  article(18, 'Restriction', 3),
  article(19, 'Telling recipients', 1),
  article(20, 'Portability', 4),
  article(21, 'Objection', 6),
  article(22, 'Automated decisions', 4),
  article(23, 'Restrictions by law', 2),
  article(24, 'Responsibility of the controller', 3),
  article(25, 'Data protection by design and by default', 3),
  article(26, 'Joint controllers', 3),
  article(27, 'Representatives', 5),
  article(28, 'Processors', 10),
  article(29, 'Processing under authority', 1),
  article(30, 'Records of processing', 5),
  article(31, 'Cooperation with the authority', 1),
  article(32, 'Security', 4),
  article(33, 'Telling the authority of a breach', 5),
  article(34, 'Telling people of a breach', 4),
  article(35, 'Impact assessment', 11),
  article(36, 'Prior consultation', 5),
  article(37, 'Designation of the data protection officer', 7),
  article(38, 'Position of the data protection officer', 6),
  article(39, 'Tasks of the data protection officer', 2),
  article(40, 'Codes of conduct', 11),
  article(41, 'Monitoring of codes', 6),
  article(42, 'Certification', 8),
  article(43, 'Certification bodies', 9),
  article(44, 'General principle for transfers', 1),
  article(45, 'Adequacy decisions', 9),
  article(46, 'Safeguards', 5),
  article(47, 'Binding corporate rules', 3),
  article(48, 'Orders of other countries', 1),
  article(49, 'Derogations', 6),
  article(50, 'International cooperation', 1),
]

/**
 * Why no rule asks a paragraph:
 * - `elsewhere`: another part of Bylaw does what it asks for;
 * - `conduct`: it is about what people do in the single case, which no declaration shows;
 * - `relief`: it lets off, or leaves a choice;
 * - `others`: it binds legislators, authorities, courts or certifiers;
 * - `open`: a declaration could say it, and none can, or nothing asks.
 */
export type WhyUnasked = 'elsewhere' | 'conduct' | 'relief' | 'others' | 'open'

/** Paragraphs that no rule asks, and why. */
export interface UnaskedRow {
  readonly article: number
  /** Its first and its last paragraph. */
  readonly from: number
  readonly to: number
  readonly why: WhyUnasked
  readonly text: string
}

const unasked = (number: number, from: number, to: number, why: WhyUnasked, text: string): UnaskedRow => ({
  article: number,
  from,
  to,
  why,
  text,
})

/** The paragraphs of `articleRows` that no rule cites; a test holds the two together. */
export const unaskedRows: readonly UnaskedRow[] = [
  unasked(6, 2, 2, 'others', 'Member States may be more precise.'),
  unasked(8, 3, 3, 'others', 'The law of contract stays as it is.'),
  unasked(9, 4, 4, 'others', 'Member States may add conditions; those of national law are not known here.'),
  unasked(11, 1, 1, 'relief', 'Nothing has to be kept merely to identify somebody.'),
  unasked(12, 4, 4, 'conduct', 'A refusal, and its reasons, are told to the person who asked.'),
  unasked(12, 7, 7, 'relief', 'Icons may be added.'),
  unasked(12, 8, 8, 'others', 'The Commission may say which icons.'),
  unasked(15, 2, 2, 'elsewhere', 'The notice names the safeguards of each transfer.'),
  unasked(15, 3, 3, 'elsewhere', 'The router exports JSON.'),
  unasked(15, 4, 4, 'conduct', 'Whether a copy would harm others.'),
  unasked(16, 1, 1, 'elsewhere', 'The router rectifies stored events.'),
  unasked(17, 2, 2, 'conduct', 'What was made public, and who is told of its erasure.'),
  unasked(18, 1, 2, 'elsewhere', 'The router keeps restricted data and does not send it.'),
  unasked(18, 3, 3, 'conduct', 'People are told before a restriction is lifted.'),
  unasked(19, 1, 1, 'elsewhere', 'A receipt lists recipients that were told and those whom somebody has to tell.'),
  unasked(20, 1, 1, 'elsewhere', 'The router exports what is portable.'),
  unasked(20, 2, 2, 'conduct', 'Nothing is sent straight to another controller.'),
  unasked(20, 3, 3, 'elsewhere', 'The notice gives the right only where it exists.'),
  unasked(20, 4, 4, 'conduct', 'Whether a copy would harm others.'),
  unasked(
    21,
    1,
    1,
    'elsewhere',
    'The router takes objections and their decisions; the notice gives the right only where it exists.',
  ),
  unasked(21, 5, 6, 'conduct', 'How an objection is made; one to research.'),
  unasked(23, 1, 2, 'others', 'Laws may restrict rights.'),
  unasked(24, 2, 2, 'conduct', 'Policies that the house gives itself; `measures` and `commitments` can name them.'),
  unasked(24, 3, 3, 'relief', 'Codes and certificates may help to show it.'),
  unasked(25, 3, 3, 'relief', 'A certificate may help to show it.'),
  unasked(27, 5, 5, 'others', 'Actions against the controller stay possible.'),
  unasked(28, 5, 6, 'relief', 'Codes, certificates and standard clauses may help to show it.'),
  unasked(28, 7, 8, 'others', 'Who may adopt standard clauses.'),
  unasked(28, 9, 9, 'elsewhere', 'The record prints where each contract lies, and when it was signed.'),
  unasked(30, 3, 3, 'elsewhere', 'The record is written, and for machines as well.'),
  unasked(30, 4, 4, 'conduct', 'The record is shown to the authority.'),
  unasked(30, 5, 5, 'relief', 'Some smaller organisations need no record.'),
  unasked(31, 1, 1, 'conduct', 'Cooperation on request.'),
  unasked(32, 2, 2, 'conduct', 'Which level of security is appropriate.'),
  unasked(32, 3, 3, 'relief', 'Codes and certificates may help to show it.'),
  unasked(32, 4, 4, 'conduct', 'Staff act on instructions only; `measures` can say how.'),
  unasked(33, 2, 2, 'conduct', 'A processor tells its controller.'),
  unasked(33, 3, 3, 'elsewhere', '`bylaw breach` gathers what a notification has to hold.'),
  unasked(33, 4, 5, 'conduct', 'Information in phases; each breach is documented.'),
  unasked(34, 1, 2, 'conduct', 'People are told of a breach with a high risk; `bylaw breach` names whose data it was.'),
  unasked(34, 3, 3, 'relief', 'When they need not be told.'),
  unasked(34, 4, 4, 'others', 'The authority may require it.'),
  unasked(35, 5, 6, 'others', 'Lists of authorities.'),
  unasked(35, 8, 8, 'relief', 'Codes count in an assessment.'),
  unasked(35, 10, 10, 'relief', 'A law may have been assessed already.'),
  unasked(36, 2, 2, 'others', 'What the authority answers, and by when.'),
  unasked(36, 3, 3, 'conduct', 'What the authority is given.'),
  unasked(36, 4, 5, 'others', 'Consultation on laws; national law may ask for permission.'),
  unasked(37, 2, 3, 'relief', 'Groups and authorities may share an officer.'),
  unasked(37, 5, 5, 'conduct', 'What the officer knows.'),
  unasked(37, 6, 6, 'relief', 'The officer may be of the house or not.'),
  unasked(38, 1, 2, 'conduct', 'How the officer is involved and supported.'),
  unasked(39, 1, 2, 'conduct', 'What the officer does.'),
  unasked(40, 1, 11, 'others', 'Associations, authorities and the Commission make codes.'),
  unasked(41, 1, 6, 'others', 'Who monitors codes.'),
  unasked(42, 1, 8, 'others', 'Who certifies; a certificate lets nobody off.'),
  unasked(43, 1, 9, 'others', 'Who may certify.'),
  unasked(45, 2, 9, 'others', 'How the Commission decides, and what of older decisions stays.'),
  unasked(46, 4, 5, 'others', 'Authorisations of authorities, older ones too.'),
  unasked(47, 2, 2, 'conduct', 'What binding corporate rules hold, which the authority has approved.'),
  unasked(47, 3, 3, 'others', 'The Commission may say how they are exchanged.'),
  unasked(49, 2, 2, 'conduct', 'How much of a register is sent.'),
  unasked(49, 4, 5, 'others', 'Public interest is that of Union or national law, which may set limits.'),
  unasked(50, 1, 1, 'others', 'What the Commission and authorities do.'),
]
