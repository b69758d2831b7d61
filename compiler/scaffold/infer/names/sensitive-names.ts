import { all, type NameRule, rule, word } from './name-rule.ts'

/** Art. 9 and 10: proposed even for what is only true or false. */
export const sensitiveNames: readonly NameRule[] = [
  rule(
    'health.disability',
    word(
      'accessib(ility|le)_(needs?|requirements?|requests?)|severely?_disabled(_\\w+)?|disabled_(pass|parking_(permit|badge))|reasonable_adjustments?|(visually|hearing)_impaired|hard_of_hearing|person(_[a-z\\d])?_(blind|deaf)|exam_accommodations?|disabilit(y|ies)|disabled_(person|indicator|ind|veteran)|iep(_status)?|wheelchair|handicap|impairment|sen_(category|status|provision|needs?)|(special_)?educational_needs',
    ),
    'named like a disability',
    all,
  ),
  rule(
    'health.mental',
    word('mental|psychiatric|psychological|depression|anxiety|psychotherapy'),
    'named like mental health',
    all,
  ),
  rule(
    'health.prescription',
    word(
      'prescriptions?|medications?|medicines?|drug|dosage|dispens(e|ed)_(quantity|unit|as_written|amount)|(days|day)_supply|(fills|refills)_(allowed|remaining|authori[sz]ed)|refills|epi_?pens?|sig_text|(?<!_)rx(?!_(meta\\w*|bytes|packets?|power|rate|time\\w*|info|level|signal))',
    ),
    'named like a prescription',
    all,
  ),
  rule('genetic.data', word('genetic|genome|genomic|genotype|dna|brca\\d?|snp'), 'named like genetic data', all),
  rule(
    'biometric.fingerprint',
    word('(finger|thumb)_?print_(template|scan|image|data|minutiae)|finger_minutiae'),
    'named like a fingerprint',
    all,
  ),
  rule(
    'biometric.face',
    word(
      'template_face|liveness(_(image|photo|video|selfie)s?)?|face_?(id|key|template|print|geometry|encoding|embedding|vector|descriptor|map|scan)|facial',
    ),
    'named like the geometry of a face',
    all,
  ),
  rule(
    'biometric.other',
    word('biometrics?|iris|retina|voice_?print|palm_?print|gait'),
    'named like biometric data',
    all,
  ),
  rule(
    'health.data',
    word(
      'health(?!_check|_url|_endpoint)|medical|pre_?existing_\\w+|diagnos[ei]s|disease|illness|symptoms?|blood|diet(ary)?|pregnan(t|cy)|allerg(y|ies|en|ic)|hiv|aids|vaccin\\w*|immuni[sz]\\w*|covid|cancer|diabet\\w*|clinical|calor(y|ies)|blood_pressure|spo2|hrv|resting_hr|surger(y|ies)|therapy|treatment_plan|bmi|heart_rate|respirat(ory|ion)_rate|oxygen_saturation|body_temperature|vital_signs|glucose|cholesterol|smok(er|ing)|alcohol|infect\\w*|hospitali[sz]\\w*|icd_?10|icd_codes?|snomed|death|deceased|died|mortality|physical_condition|tobacco\\w*|hearing_aid|ambulance(_\\w+)?|special_needs|injur(y|ies|ed)|fatality|body_part|hospital(_name)?|sleep_(score|quality|duration)|(daily_)steps|step_count|vo2\\w*|loinc|(active_|bmr_)?kilocalories|stress_(level|score)|\\w+_stress_level|floors_climbed|(deep|light|rem)_sleep(_\\w+)?|body_(mass_index|fat|water)(_\\w+)?|(bone|muscle)_mass(_\\w+)?|weight_in_(grams|kg|kilograms|pounds)|menstrua\\w*|menses|cycle_length|ovulation|sick(ness)?(_leave)?|malaria|tuberculosis|hepatitis|gestation(al)?|gravida|(ante|pre|post)natal|danger_signs?|muac|biopsy|mri_scan|fitzpatrick\\w*|skin_photo_?type|dialysis|chemotherapy|anesthesia|anaesthesia|miscarriage|contracepti\\w+',
    ),
    'named like health data',
    all,
  ),
  rule('belief.religion', word('religio(n|us|n_\\w+)|faith|denomination'), 'named like a religion', all),
  rule(
    'belief.political',
    word('politic(al|s)|party_(membership|affiliation|member)|vot(ed|ing_intention)'),
    'named like a political opinion',
    all,
  ),
  rule('belief.philosophical', word('philosoph(y|ical)'), 'named like a philosophical belief', all),
  rule(
    'ethnicity.race',
    word(
      '(?<!(total|num|number_of|last|next|first|horse|car|relay)_)race|racial|skin_colou?r|american_indian\\w*|alaska_native|black_or\\w*|african_american|pacific_islander\\w*|native_hawaiian\\w*|caucasian',
    ),
    'named like racial origin',
    all,
  ),
  rule(
    'ethnicity.origin',
    word('ethnic(ity)?|tribe|tribal|caste|hispanic\\w*|latin[oax]'),
    'named like ethnic origin',
    all,
  ),
  rule('sex.orientation', word('sexual_orientation|sexuality|sexual_preference'), 'named like sexual orientation', all),
  rule('sex.life', word('sex_life|sexual'), 'named like sex life', all),
  rule(
    'union.membership',
    word(
      '(trade|labou?r)_union|(?<!credit_|customs_|european_)union_(member(ship)?|code|name|dues|rep\\w*|local|status|bargaining\\w*)',
    ),
    'named like union membership',
    all,
  ),
  rule('criminal.conviction', word('convict(ed|ion|ions)|criminal'), 'named like a criminal conviction', all),
  rule(
    'criminal.offence',
    word(
      'offen[cs]es?(?!_taken)|criminal_record_check|police_(check|clearance|certificate)(_\\w+)?|on_parole|parole_(board|officer|status|date)|incarcerat\\w+|offenders?|arrest(s|ed)?|felony|misdemeanou?r|police_record|background_checks?|bail(_\\w+)?',
    ),
    'named like an offence',
    all,
  ),
]
