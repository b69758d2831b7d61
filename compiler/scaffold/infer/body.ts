import type { Leaf, Proposal } from './leaf.ts'
import { type Holder, has, healthAround, propertiesOf } from './surroundings.ts'

/** What bodies do and how they are, where the name alone says less: steps beside a heart rate, the day of a vaccination. */
export function ofBody(leaf: Leaf): Proposal | undefined {
  const { own, holds, holders } = leaf
  const [holder] = holders
  if (holder === undefined || holds === 'flag') return undefined
  if (
    /^(occurrence|onset|effective|performed|abatement)(_(date|time|date_time|period))*$/.test(own) &&
    healthAround(holders)
  )
    return { category: 'health.data', why: 'when what a record of health says was so' }
  if (
    holds === 'number' &&
    /^(steps|distance(_in_\w+)?|floors(_climbed)?)$/.test(own) &&
    has(holder.object, /(^|_)(heart_rate|calories|kilocalories|steps|stress_level)(_|$)/)
  )
    return { category: 'health.data', why: 'what somebody’s body did' }
  if (/^(authored_on|recorded_date|date_asserted|asserted_date|date_recorded)$/.test(own) && healthAround(holders))
    return { category: 'health.data', why: 'when a record of health was made' }
  if (
    (/^(edd|lmp|parity|gravida|muac|fundal_height|anc(_visits?|_\d)?)$/.test(own) ||
      (holds === 'time' && /^(next|last)_(visit|appointment|check_?up|dose)_date$/.test(own))) &&
    has(
      holder.object,
      /^(blood_(group|type|pressure)|hiv\w*|pregnan\w*|\w*vaccin\w*|malaria\w*|danger_signs?|gestation\w*|diagnosis|edd|lmp|gravida)$/,
    )
  )
    return { category: 'health.data', why: 'of a pregnancy or a treatment, beside what says so' }
  if (
    holds === 'time' &&
    /^(visit|appointment|examination|consultation|admission|discharge)_date$|^date_of_(visit|admission|discharge|examination)$/.test(
      own,
    ) &&
    has(holder.object, /^(patient|doctor|physician|diagnosis|symptoms)(_\w+)?$/)
  )
    return { category: 'health.data', why: 'when somebody was with a doctor' }
  // A prescription has the medicine beside how it is taken.
  if (
    /^(dose|dosage|dosing_\w+|dose_units?|frequency|as_needed\w*|num_refills|duration)$/.test(own) &&
    has(holder.object, /^(drug|medication|medicine)(_\w+)?$/)
  )
    return { category: 'health.prescription', why: 'how a medicine is taken' }
  if (own === 'mood' && has(holder.object, /(^|_)(calories|heart_rate|steps|intensity)$/))
    return { category: 'health.data', why: 'how somebody felt whose body is measured' }
  // `{ concept, value }` of an observation.
  if (own === 'value' && holders.slice(0, 2).some(isObserved)) return observed
  if (own === 'display' && holder.name === 'value' && holders.slice(1, 2).some(isObserved)) return observed
  if (holds === 'number' && /^(height|weight)_[a-z]+$/.test(own) && has(holder.object, measured))
    return { category: 'health.data', why: 'a measure of somebody’s body' }
  if (holds === 'number' && exertion.test(own) && has(holder.object, measured))
    return { category: 'health.data', why: 'what somebody’s body did' }
  if (
    leaf.person === null &&
    (holds === 'number' || (holds === 'text' && /^(insulin|urine)_/.test(own))) &&
    !/(^|_)(id|index|version|unit|source)$/.test(own) &&
    isMeasured(holder)
  )
    return { category: 'health.data', why: 'measured with what only bodies have' }
  if (leaf.person === null) return undefined
  if (/^(smokes|drinks|body_type)$/.test(own)) return { category: 'health.data', why: 'how somebody lives' }
  if (
    /^(orientation|interested_in|looking_for)$/.test(own) &&
    has(holder.object, /^(gender|age|about_me|body_type|relationship_status|orientation)$/)
  )
    return { category: 'sex.orientation', why: 'whom somebody looks for' }
  return undefined
}

const observed: Proposal = { category: 'health.data', why: 'what was observed of somebody' }

const isObserved = ({ name, object }: Holder): boolean =>
  /^(obs|observations?)$/i.test(name) && has(object, /^(concept|code|value)$/)

/** What is measured of nothing but a body: where it is a third of what stands there, the rest is so, too. A form has more. */
const ofBodies =
  /^(bmi|bmr|rmr|body_?fat\w*|muscle_mass\w*|bone_mass\w*|lean_mass\w*|fat_mass\w*|insulin\w*|systolic\w*|diastolic\w*|blood_(glucose|pressure|oxygen)\w*|afib\w*|hba1c\w*)$/

const isMeasured = ({ object }: Holder): boolean => {
  const bodily = propertiesOf(object).filter((name) => ofBodies.test(name)).length
  return bodily > 1 && bodily * 3 >= object.properties.size
}

/** What a device worn on the body counts: how long somebody moved, rested or slept, and how well. */
const exertion =
  /(^|_)(active|sedentary|moderate|vigorous|exercise|sleep|asleep|awake|restless|recovery|strain|readiness|elevation|distance|in_bed|disturbance|skin_temp|kilojoules?|altitude_gain|efficiency|performance|floors|cadence|respiratory_rate|temperature_deviation|body_temperature)(_|$)/
/** What such a device has beside it. */
const measured =
  /(^|_)(steps|calories(_\w+)?|heart_rate(_\w+)?|resting_hr|resting_heart_rate|hrv\w*|rem_sleep\w*|spo2\w*|vo2\w*|respiratory_rate|strain|total_in_bed\w*|sleep_cycle_count|(sleep|recovery|readiness|strain)_score)$/
