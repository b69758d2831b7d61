import { channelSettingMisfit } from '../channel/setting-misfit.ts'
import { channelUnused } from '../channel/unused.ts'
import { eventCategoryMisfit } from '../event/category-misfit.ts'
import { eventNeverValid } from '../event/never-valid.ts'
import { eventNotPersonal } from '../event/not-personal.ts'
import { eventSampleAbsent } from '../event/sample-absent.ts'
import { eventSampleMisfit } from '../event/sample-misfit.ts'
import { eventTypeMisfit } from '../event/type-misfit.ts'
import { eventUnused } from '../event/unused.ts'
import { duplicateName } from '../ref/duplicate-name.ts'
import { libraryOfItsOwn } from '../ref/library-of-its-own.ts'
import { nearClass } from '../ref/near-class.ts'
import { nearDomain } from '../ref/near-domain.ts'
import { nearHeader } from '../ref/near-header.ts'
import { nearOwner } from '../ref/near-owner.ts'
import { sharedFolder } from '../ref/shared-folder.ts'
import { refUnresolved } from '../ref/unresolved.ts'
import type { Rule } from '../rule.ts'
import { schemaCondition } from '../schema/condition.ts'
import { schemaInvalid } from '../schema/invalid.ts'
import { schemaTemplate } from '../schema/template.ts'
import { unknownKey } from '../schema/unknown-key.ts'
import { sourceHeaderCommon } from '../source/header-common.ts'
import { sourceHeaderForeign } from '../source/header-foreign.ts'
import { sourceIdNotUnique } from '../source/id-not-unique.ts'
import { sourceIdUndeclared } from '../source/id-undeclared.ts'
import { sourcePathOfMany } from '../source/path-of-many.ts'
import { sourcePathTaken } from '../source/path-taken.ts'
import { sourceRedelivered } from '../source/redelivered.ts'
import { sourceRequestUnfit } from '../source/request-unfit.ts'
import { sourceSettingMisfit } from '../source/setting-misfit.ts'
import { sourceSplitMisfit } from '../source/split-misfit.ts'
import { sourceTenantUnneeded } from '../source/tenant-unneeded.ts'
import { sourceTypeMistaken } from '../source/type-mistaken.ts'
import { sourceUnused } from '../source/unused.ts'
import { duplicateKey } from '../yaml/duplicate-key.ts'
import { yamlSyntax } from '../yaml/syntax.ts'

/** Can it be read? */
export const readable: readonly Rule[] = [
  yamlSyntax,
  duplicateKey,
  schemaInvalid,
  unknownKey,
  schemaTemplate,
  schemaCondition,
  sourceUnused,
  sourceIdNotUnique,
  sourceHeaderForeign,
  sourcePathOfMany,
  sourceRequestUnfit,
  sourceSettingMisfit,
  sourcePathTaken,
  sourceHeaderCommon,
  sourceIdUndeclared,
  sourceTypeMistaken,
  sourceSplitMisfit,
  sourceTenantUnneeded,
  sourceRedelivered,
  channelUnused,
  channelSettingMisfit,
  eventUnused,
  eventNeverValid,
  eventTypeMisfit,
  eventSampleAbsent,
  eventSampleMisfit,
  eventNotPersonal,
  eventCategoryMisfit,
  refUnresolved,
  nearClass,
  nearOwner,
  nearHeader,
  nearDomain,
  duplicateName,
  sharedFolder,
  libraryOfItsOwn,
]
