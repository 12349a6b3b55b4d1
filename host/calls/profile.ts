import { UserError } from '../../engine/errors.ts'
import { profileFileOf, readProfileFile } from '../../engine/rules/profile-file.ts'
import type { Host } from '../bridge/contract.ts'
import { shippedProfiles } from '../files/profile-files.ts'
import { withinTime } from '../workers/within-time.ts'
import { inTransaction } from '../workspace/open.ts'
import { readProfile, writeProfile } from '../workspace/settings.ts'
import type { HostContext } from './context.ts'
import { saveNew } from './save-new.ts'

type ProfileCalls = Pick<Host, 'profile' | 'setProfile' | 'houseStyles' | 'readProfile' | 'profileFile' | 'saveProfile'>

/** The calls about the organisation: kept in the workspace, read from a file and written to one. */
export function profileCalls({ db, emit }: HostContext, desktop: boolean): ProfileCalls {
  return {
    profile: async () => readProfile(db),
    async setProfile(profile) {
      inTransaction(db, () => writeProfile(db, profile))
      emit({ kind: 'rules-changed' })
      return null
    },
    async houseStyles() {
      const shipped = await shippedProfiles()
      return [...shipped].map(([name, source]) => readProfileFile(`${name}.yml`, source, shipped))
    },
    async readProfile({ name, source }) {
      const shipped = await shippedProfiles()
      return withinTime(10_000, tooSlow, () => readProfileFile(name, source, shipped))
    },
    profileFile: async () => ({ source: profileFileOf(readProfile(db)) }),
    async saveProfile({ folder }) {
      if (!desktop) throw new UserError('not-writable', 'In a browser, the profile is downloaded.')
      return saveNew(folder, { name: 'profile.yml', bytes: new TextEncoder().encode(profileFileOf(readProfile(db))) })
    },
  }
}

const tooSlow = 'Reading the profile took too long, so it was stopped. Leave some of its entries out and try again.'
