import { singular, snake } from './words.ts'

/** What nobody but a person has. */
const bodily =
  /^(dob|(date|year)_of_birth|birth_?(date|day|year)|age|(biological_|legal_)?(gender|sex)|gender_identity|pronouns|marital_status|nationality|citizenship|maiden_name|ethnicity|religion)$/
/** What nobody but somebody employed has. */
export const employed =
  /^((re_?)?hire_?(date|dt)|hired(_(on|at))?|date_of_(hire|joining|last_hire)|(termination|seniority|joining|leaving)_date|terminated_on|termination_\w+|seniority_\w+_date|employee_(id|number|no|code|name)|(business|job)_title|salary|payroll_(id|number))$/
/** What accounts of people have: since when and from where somebody signs in or is written to. */
const signedUp = /^(last_(sign_?in|log_?in)(_\w+)?|sign_in_count|(un)?subscribed_at|opted_in_at|opt_?in_ip)$/
const reached =
  /^((primary|personal|work)_)?(e_?mail(_address)?|mobile(_phone)?|phone(_number)?)$|^((first|last|full)_)?name$/
/** What goods, offers, audiences and figures have, though some are made for one gender or age. */
const ofNobody =
  /^(\w+_)?(price|sku|gtin|colou?r|size|stock|quantity|count|impressions|percentage|share|total|vacanc(y|ies)|openings|species|breed|microchip)$|^(posted|published|closing)_(at|date|on)$/

/** Whether the names of an object's properties, in English, are those of somebody: two that only people have, or one and how they are reached. */
export function describesSomebody(names: readonly string[]): boolean {
  const bodies = names.filter((name) => bodily.test(name)).length
  const works = names.filter((name) => employed.test(name)).length
  if (names.some((name) => signedUp.test(name)) && names.some((name) => /^e_?mail(_address)?$/.test(name))) return true
  if (bodies + works === 0 || names.some((name) => ofNobody.test(name))) return false
  return (
    bodies > 1 ||
    works > 1 ||
    (bodies === 1 && works === 1) ||
    (bodies === 1 && names.some((name) => reached.test(name)))
  )
}

/** Words behind a name that say no more than that there is something to say: `compensation_details`. */
const padding = /_(details?|info|information|data|history|histories|summary|record|entry|item|package|list|obj|object)$/

/** What an object is called, without words that say nothing: `education_info` is `education`. */
export const bareName = (name: string): string => singular(singular(snake(name)).replace(padding, ''))
